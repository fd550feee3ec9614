import { manySettingsTables } from "../../support/manySettings.ts";

export const tables = manySettingsTables({
  good: { enable_seqscan: "on" },
  alsoGood: [
    { what: "one that is off by default", set: { enable_partitionwise_join: "off" } },
    { what: "none", set: {} },
  ],
  bad: [
    {
      what: "no nested loops",
      set: { work_mem: "4096", enable_nestloop: "off" },
      at: "enable_nestloop",
      found: "enable_nestloop = off",
      expected: "on, the default",
      fix: "remove enable_nestloop, and set it in the session of the query that needs it",
    },
    {
      what: "no genetic search",
      set: { geqo: "0" },
      at: "geqo",
      found: "geqo = 0",
      expected: "on, the default",
      fix: "remove geqo, and set it in the session of the query that needs it",
    },
  ],
});

import { manySettingsTables } from "../../support/manySettings.ts";

export const tables = manySettingsTables({
  good: { max_wal_size: "4096", min_wal_size: "1024" },
  alsoGood: [
    { what: "one that no rule is about", set: { bgwriter_delay: "100" } },
    { what: "an extension's", set: { "auto_explain.log_min_duration": "1000", "rds.force_ssl": "1" } },
    { what: "capitals, which PostgreSQL takes", set: { Work_Mem: "4096" } },
  ],
  bad: [
    {
      what: "a letter too many",
      set: { work_memm: "4096" },
      at: "work_memm",
      found: "the name work_memm",
      expected: "a setting that there is",
      fix: "write work_mem",
    },
    {
      what: "two letters changed",
      set: { jit: "off", shared_bufers: "4096" },
      at: "shared_bufers",
      found: "the name shared_bufers",
      expected: "a setting that there is",
      fix: "write shared_buffers",
    },
  ],
});

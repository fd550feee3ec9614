import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { family: "aurora-postgresql17", parameters: [{ name: "work_mem", value: "8192" }] } },
  alsoGood: [
    {
      what: "a formula of one's own",
      props: { parameters: [{ name: "shared_buffers", value: "{DBInstanceClassMemory/16384}" }] },
    },
    {
      what: "the buffers of RDS, which has a page cache",
      props: { family: "postgres17", parameters: [{ name: "shared_buffers", value: "1000000" }] },
    },
    { what: "what has one right value", props: { family: "postgres17", parameters: [{ name: "fsync", value: "1" }] } },
  ],
  bad: [
    {
      what: "fixed buffers",
      props: { parameters: [{ name: "shared_buffers", value: "1000000" }] },
      at: "parameters[0].name",
      found: '"shared_buffers"',
      expected:
        "not shared_buffers: AWS's own formula fits a server without a page cache: SUM({DBInstanceClassMemory/12038},-50003) blocks",
      fix: "remove the parameter",
    },
    {
      what: "huge pages",
      props: { family: "postgres17", parameters: [{ name: "huge_pages", value: "off" }] },
      at: "parameters[0].name",
      found: '"huge_pages"',
      expected: "not huge_pages: AWS turns it on by instance class",
      fix: "remove the parameter",
    },
  ],
  unknown: ["family", "parameters"],
};

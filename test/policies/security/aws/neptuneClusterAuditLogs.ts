import type { Table } from "../../support/table.ts";

const wrong = { at: "enableCloudwatchLogsExports", expected: 'a list with "audit"', fix: 'add "audit"' };

export const table: Table = {
  good: { props: { enableCloudwatchLogsExports: ["slowquery", "audit"] } },
  bad: [
    {
      what: "a cluster that does not say",
      props: { enableCloudwatchLogsExports: undefined },
      ...wrong,
      found: "not set",
    },
    {
      what: "the log of slow queries alone",
      props: { enableCloudwatchLogsExports: ["slowquery"] },
      ...wrong,
      found: "a list of 1",
    },
  ],
  unknown: ["enableCloudwatchLogsExports"],
};

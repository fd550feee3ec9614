import type { Table } from "../../support/table.ts";

const wrong = { at: "enabledCloudwatchLogsExports", expected: 'a list with "audit"', fix: 'add "audit"' };

export const table: Table = {
  good: { props: { enabledCloudwatchLogsExports: ["audit", "profiler"] } },
  bad: [
    {
      what: "a cluster that does not say",
      props: { enabledCloudwatchLogsExports: undefined },
      ...wrong,
      found: "not set",
    },
    {
      what: "the profiler's log alone",
      props: { enabledCloudwatchLogsExports: ["profiler"] },
      ...wrong,
      found: "a list of 1",
    },
  ],
  unknown: ["enabledCloudwatchLogsExports"],
};

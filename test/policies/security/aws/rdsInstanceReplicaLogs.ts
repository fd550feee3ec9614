import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { replicateSourceDb: "main", enabledCloudwatchLogsExports: ["postgresql"] } },
  alsoGood: [
    {
      what: "one that says its engine",
      props: { engine: "postgres", enabledCloudwatchLogsExports: undefined },
    },
    { what: "no replica", props: { replicateSourceDb: undefined, enabledCloudwatchLogsExports: undefined } },
  ],
  bad: [
    {
      what: "a replica without logs",
      props: { enabledCloudwatchLogsExports: undefined },
      ...{ at: "enabledCloudwatchLogsExports", found: "no log", expected: "the logs of its source" },
      fix: "give it the enabledCloudwatchLogsExports of its source",
    },
  ],
  unknown: ["enabledCloudwatchLogsExports"],
};

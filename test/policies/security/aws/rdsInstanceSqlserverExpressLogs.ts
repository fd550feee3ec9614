import type { Table } from "../../support/table.ts";

const finding = { at: "enabledCloudwatchLogsExports", expected: "error" };
const all = "error".split(", ");

export const table: Table = {
  good: { props: { engine: "sqlserver-ex", enabledCloudwatchLogsExports: all } },
  alsoGood: [
    { what: "more of them", props: { enabledCloudwatchLogsExports: [...all, "iam-db-auth-error"] } },
    { what: "another engine", props: { engine: "sqlserver-se", enabledCloudwatchLogsExports: undefined } },
    {
      what: "a team that wants others",
      props: { enabledCloudwatchLogsExports: ["trail"] },
      config: { logs: ["trail"] },
    },
  ],
  bad: [
    {
      what: "no logs",
      props: { enabledCloudwatchLogsExports: undefined },
      ...{ ...finding, found: "without error", fix: "add error" },
    },
    {
      what: "all but the first",
      props: { enabledCloudwatchLogsExports: ["other", ...all.slice(1)] },
      ...{ ...finding, found: `without ${all[0]}`, fix: `add ${all[0]}` },
    },
  ],
  unknown: ["engine", "enabledCloudwatchLogsExports"],
};

import type { Table } from "../../support/table.ts";

const finding = { at: "enabledCloudwatchLogsExports", expected: "diag.log, notify.log" };
const all = "diag.log, notify.log".split(", ");

export const table: Table = {
  good: { props: { engine: "db2-se", enabledCloudwatchLogsExports: all } },
  alsoGood: [
    { what: "more of them", props: { enabledCloudwatchLogsExports: [...all, "iam-db-auth-error"] } },
    { what: "another engine", props: { engine: "mysql", enabledCloudwatchLogsExports: undefined } },
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
      ...{ ...finding, found: "without diag.log, notify.log", fix: "add diag.log, notify.log" },
    },
    {
      what: "all but the first",
      props: { enabledCloudwatchLogsExports: ["other", ...all.slice(1)] },
      ...{ ...finding, found: `without ${all[0]}`, fix: `add ${all[0]}` },
    },
  ],
  unknown: ["engine", "enabledCloudwatchLogsExports"],
};

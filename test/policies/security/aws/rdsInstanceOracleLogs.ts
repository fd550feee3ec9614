import type { Table } from "../../support/table.ts";

const finding = { at: "enabledCloudwatchLogsExports", expected: "alert, audit, listener, trace" };
const all = "alert, audit, listener, trace".split(", ");

export const table: Table = {
  good: { props: { engine: "oracle-ee", enabledCloudwatchLogsExports: all } },
  alsoGood: [
    { what: "more of them", props: { enabledCloudwatchLogsExports: [...all, "iam-db-auth-error"] } },
    { what: "another engine", props: { engine: "custom-oracle-ee", enabledCloudwatchLogsExports: undefined } },
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
      ...{ ...finding, found: "without alert, audit, listener, trace", fix: "add alert, audit, listener, trace" },
    },
    {
      what: "all but the first",
      props: { enabledCloudwatchLogsExports: ["other", ...all.slice(1)] },
      ...{ ...finding, found: `without ${all[0]}`, fix: `add ${all[0]}` },
    },
  ],
  unknown: ["engine", "enabledCloudwatchLogsExports"],
};

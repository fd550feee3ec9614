import type { Table } from "../../support/table.ts";

const value = (parameterValue: string) => [
  { parameterKey: "max_query_execution_time", parameterValue: "14400" },
  { parameterKey: "enable_user_activity_logging", parameterValue },
];

export const table: Table = {
  good: { props: { configParameters: value("true") } },
  alsoGood: [
    { what: "parameters without it", props: { configParameters: value("true").slice(0, 1) } },
    { what: "a workgroup without parameters", props: { configParameters: undefined } },
  ],
  bad: [
    {
      what: "a workgroup that turns it off",
      props: { configParameters: value("false") },
      at: "configParameters[1].parameterValue",
      found: '"false"',
      expected: "true, for enable_user_activity_logging",
      fix: "set it to true, or leave enable_user_activity_logging out",
    },
  ],
  unknown: ["configParameters"],
};

import type { Table } from "../../support/table.ts";

const rest = { expected: "a parameter group of its own", fix: "make one of the engine's family, and name it" };

export const tables: Record<string, Table> = {
  "aws:rds/instance:Instance": {
    good: { props: { engine: "postgres", parameterGroupName: "app" } },
    alsoGood: [{ what: "another engine", props: { engine: "oracle-ee", parameterGroupName: undefined } }],
    bad: [
      { what: "none", props: { parameterGroupName: undefined }, at: "parameterGroupName", found: "not set", ...rest },
      {
        what: "AWS's own",
        props: { parameterGroupName: "default.postgres17" },
        ...{ at: "parameterGroupName", found: '"default.postgres17"', ...rest },
      },
    ],
    unknown: ["engine", "parameterGroupName"],
  },
  "aws:rds/cluster:Cluster": {
    good: { props: { engine: "aurora-mysql", dbClusterParameterGroupName: "app" } },
    bad: [
      {
        what: "none",
        props: { dbClusterParameterGroupName: undefined },
        ...{ at: "dbClusterParameterGroupName", found: "not set", ...rest },
      },
    ],
    unknown: ["engine", "dbClusterParameterGroupName"],
  },
};

import type { Table } from "../../support/table.ts";

const logging = (clusterIdentifier: string) => ({
  type: "aws:redshift/logging:Logging",
  name: "logging",
  props: { clusterIdentifier, logDestinationType: "cloudwatch" },
});
const problem = {
  at: "clusterIdentifier",
  found: "no Logging in the stack is for this cluster",
  expected: "one that writes its audit logs",
  fix: "add an aws.redshift.Logging whose clusterIdentifier is this cluster's",
};

export const table: Table = {
  good: { props: { clusterIdentifier: "main" }, others: [logging("main")] },
  alsoGood: [
    {
      what: "a logging that the program refers to the cluster",
      others: [{ ...logging("later"), refers: { clusterIdentifier: "subject" } }],
    },
  ],
  bad: [
    { what: "no logging", others: [], ...problem },
    { what: "the logging of another cluster", others: [logging("other")], ...problem },
  ],
  unknown: ["clusterIdentifier"],
};

import type { Tables } from "../../support/table.ts";

const rest = {
  at: "port",
  expected: "another port than 5439",
  fix: "set it to a port such as 5440, and tell the clients",
};

export const tables: Tables = {
  "aws:redshift/cluster:Cluster": {
    good: { props: { port: 5440 } },
    bad: [
      { what: "the default", props: { port: 5439 }, found: "5439", ...rest },
      { what: "a cluster that does not say", props: { port: undefined }, found: "not set, which is 5439", ...rest },
    ],
    unknown: ["port"],
  },
  "aws:redshiftserverless/workgroup:Workgroup": {
    good: { props: { port: 5440 } },
    bad: [
      { what: "the default", props: { port: 5439 }, found: "5439", ...rest },
      { what: "a workgroup that does not say", props: { port: undefined }, found: "not set, which is 5439", ...rest },
    ],
    unknown: ["port"],
  },
};

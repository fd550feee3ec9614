import type { Table } from "../../support/table.ts";

export const tables: Record<string, Table> = {
  "aws:docdb/cluster:Cluster": {
    good: { props: { masterUsername: "shop", manageMasterUserPassword: true, masterPassword: undefined } },
    alsoGood: [{ what: "a secondary, which has its primary's", props: { masterUsername: undefined } }],
    bad: [
      {
        what: "a password of the program's",
        props: { masterPassword: "the-canary" },
        at: "masterPassword",
        found: "a value that is not shown, as it can hold a secret",
        expected: "none, and manageMasterUserPassword = true",
        fix: "set manageMasterUserPassword to true instead",
      },
    ],
    unknown: ["masterPassword"],
  },
  "aws:docdb/elasticCluster:ElasticCluster": {
    good: { props: { authType: "SECRET_ARN" } },
    bad: [
      {
        what: "a password of the program's",
        props: { authType: "PLAIN_TEXT" },
        ...{ at: "authType", found: '"PLAIN_TEXT"', expected: '"SECRET_ARN"' },
        fix: "keep the password in a secret, and set authType and adminUserPassword",
      },
    ],
    unknown: ["authType"],
  },
};

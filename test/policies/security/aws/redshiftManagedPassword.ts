import type { Tables } from "../../support/table.ts";

const rest = { found: "a password of the program", expected: "none" };

export const tables: Tables = {
  "aws:redshift/cluster:Cluster": {
    good: { props: { masterUsername: "owner", manageMasterPassword: true } },
    alsoGood: [
      {
        what: "a password that is only written",
        props: { manageMasterPassword: undefined, masterPasswordWo: "Test-1234", masterPasswordWoVersion: 1 },
      },
      { what: "a cluster from a snapshot", props: { manageMasterPassword: undefined, snapshotIdentifier: "last" } },
    ],
    bad: [
      {
        what: "a password",
        props: { manageMasterPassword: undefined, masterPassword: "Test-1234" },
        at: "masterPassword",
        ...rest,
        fix: "remove it and set manageMasterPassword to true",
      },
    ],
    unknown: ["masterPassword"],
  },
  "aws:redshiftserverless/namespace:Namespace": {
    good: { props: { adminUsername: "owner", manageAdminPassword: true } },
    alsoGood: [
      {
        what: "a password that is only written",
        props: { manageAdminPassword: undefined, adminUserPasswordWo: "Test-1234" },
      },
    ],
    bad: [
      {
        what: "a password",
        props: { manageAdminPassword: undefined, adminUserPassword: "Test-1234" },
        at: "adminUserPassword",
        ...rest,
        fix: "remove it and set manageAdminPassword to true",
      },
    ],
    unknown: ["adminUserPassword"],
  },
};

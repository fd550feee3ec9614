import type { Table } from "../../support/table.ts";

const rest = {
  at: "advancedSecurityOptions.masterUserOptions",
  expected: "a role of IAM",
  fix: "set masterUserArn, and internalUserDatabaseEnabled to false",
};
const role = { masterUserArn: "arn:aws:iam::111122223333:role/search" };

export const table: Table = {
  good: { props: { advancedSecurityOptions: { enabled: true, masterUserOptions: role } } },
  alsoGood: [
    {
      what: "a domain without access control, which is another policy's",
      props: { advancedSecurityOptions: { enabled: false, internalUserDatabaseEnabled: true } },
    },
  ],
  bad: [
    {
      what: "a password",
      props: {
        advancedSecurityOptions: {
          enabled: true,
          internalUserDatabaseEnabled: true,
          masterUserOptions: { masterUserName: "owner", masterUserPassword: "Test-1234" },
        },
      },
      found: "a user of the internal database",
      ...rest,
    },
    {
      what: "a role with the internal users left on",
      props: { advancedSecurityOptions: { enabled: true, internalUserDatabaseEnabled: true, masterUserOptions: role } },
      found: "a role beside an internal database",
      ...rest,
    },
  ],
  unknown: ["advancedSecurityOptions"],
};

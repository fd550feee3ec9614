import type { Table } from "../../support/table.ts";

const table = (password: string): Table => ({
  good: { props: { manageMasterUserPassword: true } },
  alsoGood: [
    { what: "one restored with its password", props: { manageMasterUserPassword: undefined, snapshotIdentifier: "a" } },
    {
      what: "one that is written and never kept",
      props: { manageMasterUserPassword: undefined, [`${password}Wo`]: "hunter2" },
    },
    {
      what: "RDS Custom",
      props: { engine: "custom-oracle-ee", manageMasterUserPassword: undefined, [password]: "hunter2" },
    },
  ],
  bad: [
    {
      what: "a password",
      props: { manageMasterUserPassword: undefined, [password]: "hunter2" },
      ...{ at: password, found: "a password in the program's state (it is not shown)" },
      expected: "manageMasterUserPassword: true",
      fix: `set manageMasterUserPassword to true and remove ${password}`,
    },
  ],
  unknown: ["manageMasterUserPassword"],
});

export const tables: Record<string, Table> = {
  "aws:rds/instance:Instance": table("password"),
  "aws:rds/cluster:Cluster": table("masterPassword"),
};

import type { Table } from "../../support/table.ts";

const fix = "make a role for replication alone";
const right = (at: string) => ({
  what: `a replicator with ${at}`,
  props: { [at]: true },
  ...{ at, found: "true", expected: "false on a role that replicates", fix },
});

export const table: Table = {
  good: { props: { name: "replicator", login: true, replication: true } },
  alsoGood: [{ what: "a role that does not replicate", props: { replication: false, createDatabase: true } }],
  bad: [
    right("superuser"),
    right("createRole"),
    right("createDatabase"),
    right("bypassRowLevelSecurity"),
    {
      what: "a replicator with the rights of others",
      props: { roles: ["orders_owner"] },
      ...{ at: "roles", found: "a list of 1", expected: "none on a role that replicates", fix },
    },
  ],
  unknown: ["replication", "superuser", "roles"],
};

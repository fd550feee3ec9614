import type { Table } from "../../support/table.ts";

const wrong = { expected: "SELECT, INSERT, UPDATE, DELETE", fix: "leave it to the owner" };
const customers = { table: "customers", privileges: ["SELECT"] };

export const tables: Record<string, Table> = {
  "postgresql:index/grant:Grant": {
    good: { props: { role: "writer", objectType: "table", privileges: ["SELECT", "DELETE"] } },
    alsoGood: [{ what: "a revocation", props: { privileges: [] } }],
    bad: [
      {
        what: "emptying tables",
        props: { privileges: ["SELECT", "trigger", "TRUNCATE"] },
        at: "privileges",
        found: "TRUNCATE, TRIGGER",
        ...wrong,
      },
      {
        what: "references to a column",
        props: { objectType: "column", privileges: ["REFERENCES"] },
        at: "privileges",
        found: "REFERENCES",
        ...wrong,
      },
    ],
    unknown: ["objectType", "privileges"],
  },
  "postgresql:index/defaultPrivileges:DefaultPrivileges": {
    good: { props: { role: "writer", owner: "owner", objectType: "table", privileges: ["INSERT"] } },
    bad: [
      {
        what: "emptying tables",
        props: { privileges: ["TRUNCATE"] },
        at: "privileges",
        found: "TRUNCATE",
        ...wrong,
      },
    ],
    unknown: ["objectType", "privileges"],
  },
  "pulumi-nodejs:dynamic/holdfast:sqlObject": {
    good: { props: { kind: "tableGrants", spec: { grantee: "app_support", connect: true, grants: [customers] } } },
    alsoGood: [{ what: "another kind", props: { kind: "roleSettings", spec: { role: "app", settings: {} } } }],
    bad: [
      {
        what: "emptying a table",
        props: { spec: { grants: [customers, { table: "orders", privileges: ["TRUNCATE"] }] } },
        at: "spec.grants[1].privileges",
        found: "TRUNCATE",
        ...wrong,
      },
    ],
    unknown: ["kind", "spec"],
  },
};

import type { Table } from "../../support/table.ts";

const grant: Table = {
  good: { props: { role: "writer", objectType: "table", privileges: ["INSERT", "UPDATE"] } },
  alsoGood: [
    { what: "reading for everybody", props: { role: "public", privileges: ["SELECT"] } },
    { what: "a revocation from everybody", props: { role: "public", privileges: [] } },
    { what: "another kind of object", props: { role: "public", objectType: "sequence", privileges: ["UPDATE"] } },
  ],
  bad: [
    {
      what: "writing for everybody",
      props: { role: "public", privileges: ["SELECT", "insert", "DELETE"] },
      at: "privileges",
      found: "INSERT, DELETE for PUBLIC",
      expected: "a role, or no right to write",
      fix: "grant to a role for those who write",
    },
  ],
  unknown: ["role"],
};

export const tables: Record<string, Table> = {
  "postgresql:index/grant:Grant": grant,
  "postgresql:index/defaultPrivileges:DefaultPrivileges": grant,
};

import type { Table } from "../../support/table.ts";

const grant: Table = {
  good: { props: { role: "app", objectType: "function", privileges: ["EXECUTE"] } },
  alsoGood: [
    { what: "a revocation from everybody", props: { role: "public", privileges: [] } },
    { what: "another kind of object", props: { role: "public", objectType: "table", privileges: ["SELECT"] } },
  ],
  bad: [
    {
      what: "functions for everybody",
      props: { role: "public", privileges: ["EXECUTE"] },
      at: "privileges",
      found: "a right for PUBLIC",
      expected: "an empty list, or a role",
      fix: "grant to the roles that call it",
    },
  ],
  unknown: ["role"],
};

export const tables: Record<string, Table> = {
  "postgresql:index/grant:Grant": grant,
  "postgresql:index/defaultPrivileges:DefaultPrivileges": grant,
};

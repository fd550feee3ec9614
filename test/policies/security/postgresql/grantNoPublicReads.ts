import type { Table } from "../../support/table.ts";

const wrong = { at: "privileges", expected: "a role, or no right", fix: "grant to a role for those who read" };

export const tables: Record<string, Table> = {
  "postgresql:index/grant:Grant": {
    good: {
      props: { database: "app", role: "reader", schema: "shop", objectType: "table", privileges: ["SELECT"] },
    },
    alsoGood: [
      { what: "a revocation", props: { role: "public", privileges: [] } },
      { what: "writing, which another policy judges", props: { role: "public", privileges: ["INSERT"] } },
      { what: "a function", props: { role: "public", objectType: "function", privileges: ["EXECUTE"] } },
    ],
    bad: [
      { what: "reading for everybody", props: { role: "public" }, found: "a right for PUBLIC on a table", ...wrong },
      {
        what: "a sequence for everybody",
        props: { role: "PUBLIC", objectType: "sequence", privileges: ["UPDATE"] },
        found: "a right for PUBLIC on a sequence",
        ...wrong,
      },
      {
        what: "a column for everybody",
        props: { role: "public", objectType: "column" },
        found: "a right for PUBLIC on a column",
        ...wrong,
      },
    ],
    unknown: ["role"],
  },
  "postgresql:index/defaultPrivileges:DefaultPrivileges": {
    good: { props: { owner: "owner", role: "reader", objectType: "table", privileges: ["SELECT"] } },
    alsoGood: [{ what: "a revocation", props: { role: "public", privileges: [] } }],
    bad: [
      { what: "reading for everybody", props: { role: "public" }, found: "a right for PUBLIC on a table", ...wrong },
    ],
    unknown: ["role"],
  },
};

import type { Table } from "../../support/table.ts";

const wrong = {
  found: "CREATE for PUBLIC",
  expected: "CREATE for the owner of the objects alone",
  fix: "grant CREATE to that role, and USAGE to others",
};

export const tables: Record<string, Table> = {
  "postgresql:index/grant:Grant": {
    good: { props: { role: "owner", objectType: "schema", schema: "public", privileges: ["CREATE", "USAGE"] } },
    alsoGood: [
      { what: "using it for everybody", props: { role: "public", privileges: ["USAGE"] } },
      { what: "creating schemas in a database", props: { role: "public", objectType: "database" } },
    ],
    bad: [{ what: "creating for everybody", props: { role: "public" }, at: "privileges", ...wrong }],
    unknown: ["objectType", "role"],
  },
  "postgresql:index/schema:Schema": {
    good: { props: { name: "public", policies: [{ role: "owner", create: true, usage: true }] } },
    alsoGood: [{ what: "using it for everybody", props: { policies: [{ usage: true }] } }],
    bad: [
      {
        what: "creating for everybody, who has no name",
        props: { policies: [{ role: "owner", create: true }, { createWithGrant: true }] },
        at: "policies[1].createWithGrant",
        ...wrong,
      },
      {
        what: "creating for everybody by name",
        props: { policies: [{ role: "public", create: true }] },
        at: "policies[0].create",
        ...wrong,
      },
    ],
    unknown: ["policies"],
  },
};

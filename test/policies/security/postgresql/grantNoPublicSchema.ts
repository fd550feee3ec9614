import type { Table } from "../../support/table.ts";

const wrong = {
  found: "USAGE for PUBLIC",
  expected: "USAGE for the roles that use it",
  fix: "grant it to those roles",
};

export const tables: Record<string, Table> = {
  "postgresql:index/grant:Grant": {
    good: { props: { role: "reader", objectType: "schema", schema: "shop", privileges: ["USAGE"] } },
    alsoGood: [
      { what: "a revocation", props: { role: "public", privileges: [] } },
      { what: "a sequence", props: { role: "public", objectType: "sequence" } },
    ],
    bad: [{ what: "everybody", props: { role: "public" }, at: "privileges", ...wrong }],
    unknown: ["objectType", "role"],
  },
  "postgresql:index/schema:Schema": {
    good: { props: { name: "shop", policies: [{ role: "reader", usage: true }] } },
    alsoGood: [{ what: "no policies", props: { policies: undefined } }],
    bad: [
      {
        what: "everybody, who has no name",
        props: { policies: [{ role: "owner", usage: true }, { usage: true }] },
        at: "policies[1].usage",
        ...wrong,
      },
    ],
    unknown: ["policies"],
  },
};

import type { Table } from "../../support/table.ts";

const wrong = { found: "true", expected: "false", fix: "remove it, and declare each grant" };

export const tables: Record<string, Table> = {
  "postgresql:index/grant:Grant": {
    good: { props: { role: "reader", objectType: "table", privileges: ["SELECT"] } },
    alsoGood: [{ what: "a revocation", props: { withGrantOption: true, privileges: [] } }],
    bad: [{ what: "one to pass on", props: { withGrantOption: true }, at: "withGrantOption", ...wrong }],
    unknown: ["withGrantOption"],
  },
  "postgresql:index/defaultPrivileges:DefaultPrivileges": {
    good: { props: { role: "reader", owner: "owner", objectType: "table", privileges: ["SELECT"] } },
    bad: [{ what: "one to pass on", props: { withGrantOption: true }, at: "withGrantOption", ...wrong }],
    unknown: ["withGrantOption"],
  },
  "postgresql:index/schema:Schema": {
    good: { props: { name: "shop", policies: [{ role: "reader", usage: true }] } },
    bad: [
      {
        what: "one to pass on",
        props: { policies: [{ role: "reader", usageWithGrant: true }] },
        at: "policies[0].usageWithGrant",
        ...wrong,
      },
    ],
    unknown: ["policies"],
  },
};

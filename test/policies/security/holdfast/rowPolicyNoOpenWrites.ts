import type { Table } from "../../support/table.ts";

const all = { roles: ["public"], command: "ALL", restrictive: false };
const of = (policies: Record<string, object>) => ({ spec: { table: "public.orders", force: true, policies } });
const wrong = {
  found: "a condition that is always true, for everybody",
  expected: "a condition on the row, or a role",
  fix: "say whose rows they are, with tenantColumn",
};

export const table: Table = {
  good: { props: { kind: "rowPolicies", ...of({ tenant: { ...all, tenantColumn: "user_id" } }) } },
  alsoGood: [
    { what: "a role that sees all", props: of({ backup: { ...all, roles: ["app_backup"], using: "true" } }) },
    { what: "reading, which another policy judges", props: of({ all: { ...all, command: "SELECT", using: "true" } }) },
    { what: "what shows nothing", props: of({ none: { ...all, using: "false" } }) },
    {
      what: "one that another one restricts",
      props: of({
        all: { ...all, using: "true" },
        tenant: { ...all, restrictive: true, tenantColumn: "user_id" },
      }),
    },
    { what: "another kind of object", props: { kind: "tableGrants", ...of({ all: { ...all, using: "true" } }) } },
  ],
  bad: [
    { what: "all rows", props: of({ open: { ...all, using: "(TRUE)" } }), at: "spec.policies.open.using", ...wrong },
    {
      what: "new rows of anybody's",
      props: of({ add: { ...all, command: "INSERT", withCheck: "1 = 1" } }),
      at: "spec.policies.add.withCheck",
      ...wrong,
    },
    {
      what: "rows that become anybody's",
      props: of({ own: { ...all, using: "user_id = current_user", withCheck: "true" } }),
      at: "spec.policies.own.withCheck",
      ...wrong,
    },
  ],
  unknown: ["kind", "spec"],
};

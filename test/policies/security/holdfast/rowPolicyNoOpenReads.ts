import type { Table } from "../../support/table.ts";

const reads = { roles: ["public"], command: "SELECT", restrictive: false };
const of = (policies: Record<string, object>) => ({ spec: { table: "public.orders", force: true, policies } });

export const table: Table = {
  good: { props: { kind: "rowPolicies", ...of({ tenant: { ...reads, tenantColumn: "user_id" } }) } },
  alsoGood: [
    { what: "a role that sees all", props: of({ backup: { ...reads, roles: ["app_backup"], using: "true" } }) },
    {
      what: "all commands, which another policy judges",
      props: of({ all: { ...reads, command: "ALL", using: "true" } }),
    },
    {
      what: "one that another one restricts",
      props: of({ all: { ...reads, using: "true" }, tenant: { ...reads, restrictive: true, using: "user_id = 1" } }),
    },
  ],
  bad: [
    {
      what: "all rows",
      props: of({ all: { ...reads, using: "true" } }),
      at: "spec.policies.all.using",
      found: "a condition that is always true, for everybody",
      expected: "a condition on the row, or a role",
      fix: "name the roles that see all rows",
    },
  ],
  unknown: ["kind", "spec"],
};

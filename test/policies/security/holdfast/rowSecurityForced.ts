import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { kind: "rowPolicies", spec: { table: "public.orders", force: true, policies: {} } } },
  alsoGood: [{ what: "another kind of object", props: { kind: "roleSettings", spec: { force: false } } }],
  bad: [
    {
      what: "an owner past it",
      props: { spec: { table: "public.orders", force: false, policies: {} } },
      ...{ at: "spec.force", found: "false", expected: "true", fix: "remove force" },
    },
  ],
  unknown: ["kind", "spec"],
};

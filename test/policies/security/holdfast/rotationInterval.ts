import type { Table } from "../../support/table.ts";

const day = 86_400_000;

export const table: Table = {
  good: { props: { component: "roles", login: "app", everyMs: 30 * day, overlapMs: day } },
  alsoGood: [{ what: "the longest", props: { everyMs: 90 * day } }],
  bad: [
    {
      what: "longer",
      props: { everyMs: 90.5 * day },
      ...{ at: "everyMs", found: "91 days", expected: "at most 90 days", fix: "set rotation.every to 90d or less" },
    },
  ],
  unknown: ["everyMs"],
};

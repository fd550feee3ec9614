import type { Table } from "../../support/table.ts";

const day = 86_400_000;

export const table: Table = {
  good: { props: { component: "roles", login: "app", everyMs: 30 * day, overlapMs: day } },
  alsoGood: [{ what: "the longest", props: { overlapMs: 7 * day } }],
  bad: [
    {
      what: "longer",
      props: { overlapMs: 10 * day },
      ...{ at: "overlapMs", found: "10 days", expected: "at most 7 days", fix: "set rotation.overlap to 7d or less" },
    },
  ],
  unknown: ["overlapMs"],
};

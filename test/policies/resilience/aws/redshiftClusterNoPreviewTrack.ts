import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { maintenanceTrackName: "current" } },
  alsoGood: [
    { what: "the release before", props: { maintenanceTrackName: "trailing" } },
    { what: "a cluster that does not say", props: { maintenanceTrackName: undefined } },
  ],
  bad: [
    {
      what: "a preview",
      props: { maintenanceTrackName: "preview_2023" },
      at: "maintenanceTrackName",
      found: '"preview_2023"',
      expected: "current or trailing",
      fix: "move the data to a cluster on a released track",
    },
  ],
  unknown: ["maintenanceTrackName"],
};

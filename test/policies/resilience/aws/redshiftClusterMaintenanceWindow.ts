import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { preferredMaintenanceWindow: "sun:03:00-sun:03:30" } },
  bad: [
    {
      what: "a cluster that does not say",
      props: { preferredMaintenanceWindow: undefined },
      at: "preferredMaintenanceWindow",
      found: "not set",
      expected: "a time without loads, such as sun:03:00-sun:03:30",
      fix: "set it to half an hour in which a restart hurts least",
    },
  ],
  unknown: ["preferredMaintenanceWindow"],
};

import type { Table } from "../../support/table.ts";

const table = (at: string): Table => ({
  good: { props: { engine: "postgres", [at]: "sun:04:00-sun:04:30" } },
  bad: [
    {
      what: "where it is not set",
      props: { [at]: undefined },
      ...{ at, found: "not set", expected: "a window, such as sun:04:00-sun:04:30", fix: "set it to a quiet time" },
    },
  ],
  unknown: [at],
});

export const tables = {
  "aws:rds/instance:Instance": table("maintenanceWindow"),
  "aws:rds/cluster:Cluster": table("preferredMaintenanceWindow"),
};

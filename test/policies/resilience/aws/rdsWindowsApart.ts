import type { Table } from "../../support/table.ts";

const table = (backup: string, maintenance: string): Table => {
  const windows = (daily: string, weekly: string) => ({ [backup]: daily, [maintenance]: weekly });
  const finding = { at: backup, expected: `outside of ${maintenance}`, fix: "move it, or the other" };
  return {
    good: { props: { engine: "postgres", ...windows("02:00-02:30", "sun:04:00-sun:05:00") } },
    alsoGood: [
      { what: "one that ends where the other begins", props: windows("03:30-04:00", "sun:04:00-sun:05:00") },
      { what: "windows that are left to AWS", props: windows("", "sun:04:00-sun:05:00") },
      { what: "what is no window", props: windows("4 o'clock", "sun:04:00-sun:05:00") },
    ],
    bad: [
      {
        what: "a backup within the maintenance",
        props: windows("04:15-04:45", "Sun:04:00-Sun:05:00"),
        ...{ ...finding, found: '"04:15-04:45"' },
      },
      {
        what: "a maintenance over midnight",
        props: windows("00:15-00:45", "sat:23:30-sun:00:30"),
        ...{ ...finding, found: '"00:15-00:45"' },
      },
      {
        what: "a backup over midnight, and the end of the week",
        props: windows("23:45-00:15", "mon:00:00-mon:00:30"),
        ...{ ...finding, found: '"23:45-00:15"' },
      },
    ],
    unknown: [backup, maintenance],
  };
};

export const tables = {
  "aws:rds/instance:Instance": table("backupWindow", "maintenanceWindow"),
  "aws:rds/cluster:Cluster": table("preferredBackupWindow", "preferredMaintenanceWindow"),
};

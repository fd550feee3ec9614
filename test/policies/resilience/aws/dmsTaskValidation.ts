import type { Table } from "../../support/table.ts";

const expected = "ValidationSettings.EnableValidation true";
const fix = "set it in the task's settings";

export const tables: Record<string, Table> = {
  "aws:dms/replicationTask:ReplicationTask": {
    good: { props: { replicationTaskSettings: JSON.stringify({ ValidationSettings: { EnableValidation: true } }) } },
    bad: [
      {
        what: "no settings",
        props: { replicationTaskSettings: undefined },
        at: "replicationTaskSettings",
        found: "ValidationSettings.EnableValidation not set, which is false",
        expected,
        fix,
      },
      {
        what: "turned off",
        props: { replicationTaskSettings: JSON.stringify({ ValidationSettings: { EnableValidation: false } }) },
        at: "replicationTaskSettings",
        found: "ValidationSettings.EnableValidation false",
        expected,
        fix,
      },
    ],
    unknown: ["replicationTaskSettings"],
  },
  "aws:dms/replicationConfig:ReplicationConfig": {
    good: { props: { replicationSettings: JSON.stringify({ ValidationSettings: { EnableValidation: true } }) } },
    bad: [
      {
        what: "no settings",
        props: { replicationSettings: undefined },
        at: "replicationSettings",
        found: "ValidationSettings.EnableValidation not set, which is false",
        expected,
        fix,
      },
      {
        what: "turned off",
        props: { replicationSettings: JSON.stringify({ ValidationSettings: { EnableValidation: false } }) },
        at: "replicationSettings",
        found: "ValidationSettings.EnableValidation false",
        expected,
        fix,
      },
    ],
    unknown: ["replicationSettings"],
  },
};

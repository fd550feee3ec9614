import type { Table } from "../../support/table.ts";

const expected = "Logging.EnableLogging true";
const fix = "set it in the task's settings";

export const tables: Record<string, Table> = {
  "aws:dms/replicationTask:ReplicationTask": {
    good: {
      props: {
        replicationTaskSettings: JSON.stringify({
          Logging: { EnableLogging: true, LogComponents: [{ Id: "TARGET_APPLY", Severity: "LOGGER_SEVERITY_DEBUG" }] },
        }),
      },
    },
    alsoGood: [
      {
        what: "all components at their default",
        props: { replicationTaskSettings: JSON.stringify({ Logging: { EnableLogging: true } }) },
      },
      {
        what: "another component that is quiet",
        props: {
          replicationTaskSettings: JSON.stringify({
            Logging: { EnableLogging: true, LogComponents: [{ Id: "PERFORMANCE", Severity: "LOGGER_SEVERITY_ERROR" }] },
          }),
        },
      },
    ],
    bad: [
      {
        what: "no settings",
        props: { replicationTaskSettings: undefined },
        at: "replicationTaskSettings",
        found: "Logging.EnableLogging not set, which is false",
        expected,
        fix,
      },
      {
        what: "turned off",
        props: { replicationTaskSettings: JSON.stringify({ Logging: { EnableLogging: false } }) },
        at: "replicationTaskSettings",
        found: "Logging.EnableLogging false",
        expected,
        fix,
      },
      {
        what: "errors only",
        props: {
          replicationTaskSettings: JSON.stringify({
            Logging: {
              EnableLogging: true,
              LogComponents: [{ Id: "TARGET_APPLY", Severity: "LOGGER_SEVERITY_ERROR" }],
            },
          }),
        },
        at: "replicationTaskSettings",
        found: "TARGET_APPLY at LOGGER_SEVERITY_ERROR",
        expected: "TARGET_APPLY at LOGGER_SEVERITY_DEFAULT, or in more detail",
        fix: "set its Severity to LOGGER_SEVERITY_DEFAULT",
      },
    ],
    unknown: ["replicationTaskSettings"],
  },
  "aws:dms/replicationConfig:ReplicationConfig": {
    good: {
      props: {
        replicationSettings: JSON.stringify({
          Logging: { EnableLogging: true, LogComponents: [{ Id: "TARGET_APPLY", Severity: "LOGGER_SEVERITY_DEBUG" }] },
        }),
      },
    },
    alsoGood: [
      {
        what: "all components at their default",
        props: { replicationSettings: JSON.stringify({ Logging: { EnableLogging: true } }) },
      },
      {
        what: "another component that is quiet",
        props: {
          replicationSettings: JSON.stringify({
            Logging: { EnableLogging: true, LogComponents: [{ Id: "PERFORMANCE", Severity: "LOGGER_SEVERITY_ERROR" }] },
          }),
        },
      },
    ],
    bad: [
      {
        what: "no settings",
        props: { replicationSettings: undefined },
        at: "replicationSettings",
        found: "Logging.EnableLogging not set, which is false",
        expected,
        fix,
      },
      {
        what: "turned off",
        props: { replicationSettings: JSON.stringify({ Logging: { EnableLogging: false } }) },
        at: "replicationSettings",
        found: "Logging.EnableLogging false",
        expected,
        fix,
      },
      {
        what: "errors only",
        props: {
          replicationSettings: JSON.stringify({
            Logging: {
              EnableLogging: true,
              LogComponents: [{ Id: "TARGET_APPLY", Severity: "LOGGER_SEVERITY_ERROR" }],
            },
          }),
        },
        at: "replicationSettings",
        found: "TARGET_APPLY at LOGGER_SEVERITY_ERROR",
        expected: "TARGET_APPLY at LOGGER_SEVERITY_DEFAULT, or in more detail",
        fix: "set its Severity to LOGGER_SEVERITY_DEFAULT",
      },
    ],
    unknown: ["replicationSettings"],
  },
};

import type { Table } from "../../support/table.ts";

const group = (...values: string[]) => ({
  parameters: [{ name: "tls", value: "enabled" }, ...values.map((value) => ({ name: "audit_logs", value }))],
});
const wrong = {
  expected: "audit_logs = enabled, ddl, dml_read, dml_write or all",
  fix: "set audit_logs to enabled",
};

export const table: Table = {
  good: { props: group("enabled") },
  alsoGood: [
    { what: "changes of rows as well", props: group("ddl,dml_write") },
    { what: "a second value, which wins", props: group("disabled", "all") },
  ],
  bad: [
    {
      what: "auditing that is off",
      props: group("disabled"),
      ...{ ...wrong, at: "parameters[1].value", found: '"disabled"' },
    },
    { what: "none", props: group("none"), ...{ ...wrong, at: "parameters[1].value", found: '"none"' } },
    {
      what: "a group that does not say",
      props: group(),
      ...{ ...wrong, at: "parameters", found: "no audit_logs, which is disabled" },
    },
    {
      what: "a group without parameters",
      props: { parameters: undefined },
      ...{ ...wrong, at: "parameters", found: "no audit_logs, which is disabled" },
    },
  ],
  unknown: ["parameters"],
};

import type { Table } from "../../support/table.ts";

const group = (...values: string[]) => ({ parameters: values.map((value) => ({ name: "tls", value })) });
const wrong = {
  expected: "enabled, the default, or a version such as tls1.2+",
  fix: "set tls to enabled, and restart the instances",
};

export const table: Table = {
  good: { props: group("enabled") },
  alsoGood: [
    { what: "a group that does not say", props: { parameters: undefined } },
    { what: "a version", props: group("tls1.3+") },
    { what: "a second value, which wins", props: group("disabled", "enabled") },
  ],
  bad: [
    {
      what: "TLS that is off",
      props: group("disabled"),
      ...{ ...wrong, at: "parameters[0].value", found: '"disabled"' },
    },
  ],
  unknown: ["parameters"],
};

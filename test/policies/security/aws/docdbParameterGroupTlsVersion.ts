import type { Table } from "../../support/table.ts";

const group = (value: string) => ({ parameters: [{ name: "tls", value }] });
const wrong = {
  expected: "tls = tls1.2+, tls1.3+ or fips-140-3",
  fix: "set tls to tls1.2+, and restart the instances",
};

export const table: Table = {
  good: { props: { family: "docdb5.0", ...group("tls1.2+") } },
  alsoGood: [
    { what: "FIPS", props: group("fips-140-3") },
    { what: "a version of DocumentDB that knows no such value", props: { family: "docdb3.6", ...group("enabled") } },
    { what: "TLS that is off, which another policy reports", props: group("disabled") },
  ],
  bad: [
    {
      what: "any version of TLS",
      props: group("enabled"),
      ...{ ...wrong, at: "parameters[0].value", found: '"enabled"' },
    },
    {
      what: "a group that does not say",
      props: { parameters: [] },
      ...{ ...wrong, at: "parameters", found: "no tls, which is enabled from TLS 1.0 on" },
    },
  ],
  unknown: ["family", "parameters"],
};

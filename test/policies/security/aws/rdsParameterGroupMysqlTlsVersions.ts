import type { Table } from "../../support/table.ts";

const finding = {
  at: "parameters[0].value",
  expected: "TLSv1.2,TLSv1.3",
  fix: "remove TLSv1 and TLSv1.1 from tls_version",
};
const versions = (value: string) => ({ parameters: [{ name: "tls_version", value }] });

export const table: Table = {
  good: { props: { family: "mysql8.4", ...versions("TLSv1.2,TLSv1.3") } },
  alsoGood: [
    { what: "a group that does not say", props: { parameters: [] } },
    { what: "TLS 1.2 alone", props: versions("TLSv1.2") },
  ],
  bad: [
    { what: "TLS 1.1", props: versions("TLSv1.1,TLSv1.2"), found: '"TLSv1.1,TLSv1.2"', ...finding },
    { what: "TLS 1.0", props: versions("TLSv1.2,TLSv1"), found: '"TLSv1.2,TLSv1"', ...finding },
  ],
  unknown: ["family", "parameters"],
};

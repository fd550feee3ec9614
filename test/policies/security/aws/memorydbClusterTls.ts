import type { Table } from "../../support/table.ts";

const expected = "true";
const fix = "set it to true; the cluster is replaced";

export const table: Table = {
  good: { props: { tlsEnabled: true } },
  alsoGood: [{ what: "a cluster that does not say", props: { tlsEnabled: undefined } }],
  bad: [{ what: "turned off", props: { tlsEnabled: false }, at: "tlsEnabled", found: "false", expected, fix }],
  unknown: ["tlsEnabled"],
};

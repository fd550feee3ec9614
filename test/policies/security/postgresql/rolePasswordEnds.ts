import type { Table } from "../../support/table.ts";

const generated = "8aZ0-generated-xyz";
const wrong = { at: "validUntil", expected: "a time", fix: "set it, and renew it with the password" };
const settings = (validUntil: string | null) => ({
  type: "pulumi-nodejs:dynamic/holdfast:sqlObject",
  name: "settings",
  props: { kind: "roleSettings", spec: { role: "app", settings: {}, validUntil } },
});

export const table: Table = {
  good: { props: { name: "app", login: true, password: generated, validUntil: "2027-01-31T00:00:00Z" } },
  alsoGood: [
    { what: "a group", props: { login: false, validUntil: undefined } },
    { what: "no password", props: { password: undefined, validUntil: undefined } },
    {
      what: "a login that Holdfast rotates",
      props: { validUntil: undefined },
      others: [{ type: "pulumi-nodejs:dynamic/holdfast:rotation", name: "r", props: { login: "app", everyMs: 1 } }],
    },
    {
      what: "the second role of one",
      props: { name: "app_2", validUntil: undefined },
      others: [{ type: "pulumi-nodejs:dynamic/holdfast:rotation", name: "r", props: { login: "app", everyMs: 1 } }],
    },
    {
      what: "an end that Holdfast keeps beside it",
      props: { validUntil: undefined },
      others: [settings("2027-01-31T00:00:00.000Z")],
    },
  ],
  bad: [
    { what: "no end", props: { validUntil: undefined }, found: "not set", ...wrong },
    { what: "an end that never comes", props: { validUntil: "infinity" }, found: '"infinity"', ...wrong },
    { what: "a write-only one", props: { validUntil: "NULL", passwordWo: generated }, found: '"NULL"', ...wrong },
    { what: "none beside it", props: { validUntil: "" }, others: [settings(null)], found: '""', ...wrong },
  ],
  unknown: ["login", "validUntil"],
};

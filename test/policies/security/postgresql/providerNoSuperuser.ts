import type { Table } from "../../support/table.ts";

const wrong = {
  at: "superuser",
  expected: "false",
  fix: "connect as a role that is no superuser, and set it to false",
};

export const table: Table = {
  good: { props: { host: "db.internal", username: "admin", superuser: "false" } },
  alsoGood: [{ what: "no text", props: { superuser: false } }],
  bad: [
    { what: "a superuser", props: { superuser: "true" }, found: "true", ...wrong },
    { what: "the default", props: { superuser: undefined }, found: "not set, which is true", ...wrong },
  ],
  unknown: ["superuser"],
};

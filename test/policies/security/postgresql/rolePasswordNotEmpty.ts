import type { Table } from "../../support/table.ts";

const wrong = { found: "an empty text", expected: "a password, or none", fix: "give the password, or leave it out" };

export const table: Table = {
  good: { props: { name: "app", login: true, password: "8aZ0-generated-xyz" } },
  alsoGood: [
    { what: "a role that logs in by certificate", props: { password: undefined } },
    { what: "a group", props: { login: false, password: "" } },
  ],
  bad: [
    { what: "an empty password", props: { password: "" }, at: "password", ...wrong },
    { what: "an empty write-only password", props: { passwordWo: "" }, at: "passwordWo", ...wrong },
  ],
  unknown: ["login", "password"],
};

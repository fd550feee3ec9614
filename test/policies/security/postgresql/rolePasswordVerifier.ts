import type { Table } from "../../support/table.ts";

const wrong = { found: "a password in the clear", expected: "a SCRAM verifier", fix: "give its verifier" };

export const table: Table = {
  good: { props: { name: "app", password: "SCRAM-SHA-256$4096:c2FsdA==$c3RvcmVk:c2VydmVy" } },
  alsoGood: [
    { what: "no password", props: { password: undefined } },
    { what: "a hash, which another policy judges", props: { password: `md5${"0a".repeat(16)}` } },
  ],
  bad: [
    { what: "a password", props: { password: "8aZ0-generated-xyz" }, at: "password", ...wrong },
    { what: "a write-only password", props: { passwordWo: "8aZ0-generated-xyz" }, at: "passwordWo", ...wrong },
  ],
  unknown: ["password", "passwordWo"],
};

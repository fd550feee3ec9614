import type { Table } from "../../support/table.ts";

const wrong = { found: "an MD5 hash", expected: "a password, or a SCRAM verifier", fix: "give a new password" };

export const table: Table = {
  good: { props: { name: "app", password: "SCRAM-SHA-256$4096:c2FsdA==$c3RvcmVk:c2VydmVy" } },
  alsoGood: [{ what: "a password that begins like one", props: { password: "md5 is what this one begins with" } }],
  bad: [
    { what: "a hash", props: { password: `md5${"0a".repeat(16)}` }, at: "password", ...wrong },
    { what: "a write-only hash", props: { passwordWo: `md5${"0a".repeat(16)}` }, at: "passwordWo", ...wrong },
  ],
  unknown: ["password", "passwordWo"],
};

import type { Table } from "../../support/table.ts";

const wrong = { found: "false", expected: "true", fix: "remove it" };

export const table: Table = {
  good: { props: { name: "app" } },
  alsoGood: [{ what: "said so", props: { encryptedPassword: true } }],
  bad: [
    { what: "one in clear", props: { encryptedPassword: false }, at: "encryptedPassword", ...wrong },
    { what: "one in clear, as it was called before", props: { encrypted: "false" }, at: "encrypted", ...wrong },
  ],
  unknown: ["encryptedPassword", "encrypted"],
};

import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { image: "postgres:17", user: "postgres" } },
  alsoGood: [
    { what: "the image's own user", props: { user: undefined } },
    { what: "a user whose number begins with 0", props: { user: "01000" } },
  ],
  bad: [
    {
      what: "root by name",
      props: { user: "root" },
      ...{ at: "user", found: '"root"', expected: "a user without rights on the host" },
      fix: "remove it, or name the image's user",
    },
    {
      what: "root by number",
      props: { user: "0:0" },
      ...{ at: "user", found: '"0:0"', expected: "a user without rights on the host" },
      fix: "remove it, or name the image's user",
    },
  ],
  unknown: ["image", "user"],
};

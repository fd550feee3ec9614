import type { Table } from "../../support/table.ts";

const expected = "at least 14 characters of 3 kinds, without the role's name";

export const table: Table = {
  good: { props: { name: "orders", login: true, password: "Tr7kd0Lq9zXw2mVb" } },
  alsoGood: [
    { what: "no password", props: { password: undefined } },
    { what: "a verifier", props: { password: "SCRAM-SHA-256$4096:c2FsdA==$c3RvcmVk:c2VydmVy" } },
    {
      what: "less, where a team asks for less",
      props: { password: "short" },
      config: { minimumLength: 4, minimumKinds: 1 },
    },
  ],
  bad: [
    {
      what: "a short password",
      props: { password: "Ab3defg" },
      ...{ at: "password", found: "a weaker one (not shown)", expected, fix: "generate it" },
    },
    {
      what: "a plain one",
      props: { password: "correcthorsebatterystaple" },
      ...{ at: "password", found: "a weaker one (not shown)", expected, fix: "generate it" },
    },
    {
      what: "the role's name, write-only",
      props: { password: undefined, passwordWo: "Orders-2024-Orders" },
      ...{ at: "passwordWo", found: "a weaker one (not shown)", expected, fix: "generate it" },
    },
  ],
  unknown: ["password", "passwordWo"],
};

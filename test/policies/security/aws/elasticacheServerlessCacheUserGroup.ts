import type { Table } from "../../support/table.ts";

const expected = "a user group";
const fix = "make a UserGroup and give its id";

export const table: Table = {
  good: { props: { engine: "valkey", userGroupId: "app" } },
  alsoGood: [{ what: "Memcached", props: { engine: "memcached", userGroupId: undefined } }],
  bad: [{ what: "none", props: { userGroupId: undefined }, at: "userGroupId", found: "not set", expected, fix }],
  unknown: ["engine", "userGroupId"],
};

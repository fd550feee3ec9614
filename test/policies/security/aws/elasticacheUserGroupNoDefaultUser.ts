import type { Table } from "../../support/table.ts";

const expected = "a user of your own named default, which is off";
const fix = 'make a User with userName "default" and accessString "off -@all", and name its userId';

export const table: Table = {
  good: { props: { engine: "redis", userIds: ["default-off", "app"] } },
  alsoGood: [{ what: "none", props: { userIds: undefined } }],
  bad: [
    { what: "AWS's user", props: { userIds: ["app", "default"] }, at: "userIds[1]", found: '"default"', expected, fix },
  ],
  unknown: ["userIds"],
};

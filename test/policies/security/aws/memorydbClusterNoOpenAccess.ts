import type { Table } from "../../support/table.ts";

const expected = "an ACL of your own";
const fix = "make an Acl with the users that it needs and name it";

export const table: Table = {
  good: { props: { aclName: "app" } },
  bad: [{ what: "everybody", props: { aclName: "open-access" }, at: "aclName", found: '"open-access"', expected, fix }],
  unknown: ["aclName"],
};

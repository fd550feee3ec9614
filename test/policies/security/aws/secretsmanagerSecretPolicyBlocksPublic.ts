import type { Table } from "../../support/table.ts";

const expected = "true";
const fix = "set it to true";

export const table: Table = {
  good: { props: { blockPublicPolicy: true } },
  bad: [
    {
      what: "a policy that does not say",
      props: { blockPublicPolicy: undefined },
      at: "blockPublicPolicy",
      found: "not set",
      expected,
      fix,
    },
    { what: "turned off", props: { blockPublicPolicy: false }, at: "blockPublicPolicy", found: "false", expected, fix },
  ],
  unknown: ["blockPublicPolicy"],
};

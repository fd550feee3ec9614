import type { Table } from "../../support/table.ts";

const expected = "no rule";
const fix = "take them out, after what is in it got groups of its own";

export const table: Table = {
  good: { props: { ingress: [], egress: [] } },
  alsoGood: [{ what: "a group that does not say, which is emptied", props: { ingress: undefined, egress: undefined } }],
  bad: [
    {
      what: "rules among its members",
      props: { ingress: [{ protocol: "-1", self: true, fromPort: 0, toPort: 0 }] },
      at: "ingress",
      found: "a list of 1",
      expected,
      fix,
    },
    {
      what: "rules to everywhere",
      props: { egress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] }] },
      at: "egress",
      found: "a list of 1",
      expected,
      fix,
    },
  ],
  unknown: ["ingress", "egress"],
};

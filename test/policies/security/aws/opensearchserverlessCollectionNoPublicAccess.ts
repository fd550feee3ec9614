import type { Table } from "../../support/table.ts";

const rules = [{ ResourceType: "collection", Resource: ["collection/search"] }];
const rest = {
  at: "policy",
  found: "block 1 with AllowFromPublic true",
  expected: "AllowFromPublic false, with SourceVPCEs",
  fix: "name the VPC endpoints of the clients in SourceVPCEs",
};

export const table: Table = {
  good: {
    props: {
      type: "network",
      policy: JSON.stringify([{ Rules: rules, AllowFromPublic: false, SourceVPCEs: ["vpce-1"] }]),
    },
  },
  alsoGood: [
    {
      what: "a policy on encryption",
      props: { type: "encryption", policy: JSON.stringify({ Rules: rules, AWSOwnedKey: true }) },
    },
  ],
  bad: [{ what: "everybody", props: { policy: JSON.stringify([{ Rules: rules, AllowFromPublic: true }]) }, ...rest }],
  unknown: ["type", "policy"],
};

import type { Table } from "../../support/table.ts";

const rest = {
  at: "vpcOptions.securityGroupIds",
  expected: "a security group of its own",
  fix: "name one that lets in only its clients",
};

export const table: Table = {
  good: { props: { vpcOptions: { subnetIds: ["subnet-1"], securityGroupIds: ["sg-1"] } } },
  alsoGood: [{ what: "a domain outside of a VPC, which is another policy's", props: { vpcOptions: undefined } }],
  bad: [
    { what: "none", props: { vpcOptions: { subnetIds: ["subnet-1"] } }, found: "not set", ...rest },
    {
      what: "an empty list",
      props: { vpcOptions: { subnetIds: ["subnet-1"], securityGroupIds: [] } },
      found: "a list of 0",
      ...rest,
    },
  ],
  unknown: ["vpcOptions"],
};

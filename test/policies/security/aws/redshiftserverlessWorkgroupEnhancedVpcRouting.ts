import type { Table } from "../../support/table.ts";

const rest = { at: "enhancedVpcRouting", expected: "true", fix: "set it to true, once the VPC has a way to S3" };

export const table: Table = {
  good: { props: { enhancedVpcRouting: true } },
  bad: [
    { what: "a workgroup that does not say", props: { enhancedVpcRouting: undefined }, found: "not set", ...rest },
    { what: "a workgroup past its VPC", props: { enhancedVpcRouting: false }, found: "false", ...rest },
  ],
  unknown: ["enhancedVpcRouting"],
};

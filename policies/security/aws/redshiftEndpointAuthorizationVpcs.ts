/** An authorization without VPCs lets every network of the other account make itself an endpoint into the warehouse. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-redshift-endpoint-authorization-vpcs",
  description: "Redshift endpoint authorizations name the VPCs that may have one.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["network"],
  remediationSteps: "Set vpcIds to the VPCs of the other account that need the warehouse.",
  url: "https://docs.aws.amazon.com/redshift/latest/mgmt/managing-cluster-cross-vpc.html",
  resources: ["aws:redshift/endpointAuthorization:EndpointAuthorization"],
  check: ({ props, report }) => {
    if (Array.isArray(props.vpcIds) && props.vpcIds.length > 0) return;
    report({
      at: "vpcIds",
      expected: "the VPCs that may have an endpoint",
      fix: "set it to the VPCs that need the warehouse",
    });
  },
});

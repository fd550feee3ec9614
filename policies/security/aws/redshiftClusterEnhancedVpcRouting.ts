/** Without it COPY and UNLOAD go over the internet, past the VPC's endpoints, their policies and its flow logs. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-redshift-cluster-enhanced-vpc-routing",
  description: "Redshift clusters load and unload through their VPC.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [
    { standard: "FSBP", id: "Redshift.7" },
    { standard: "Checkov", id: "CKV_AWS_321" },
  ],
  tags: ["network"],
  remediationSteps:
    "Give the VPC a gateway endpoint for S3, then set enhancedVpcRouting to true. The cluster restarts.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-7",
  resources: ["aws:redshift/cluster:Cluster"],
  check: ({ props, report }) => {
    if (props.enhancedVpcRouting === true) return;
    report({ at: "enhancedVpcRouting", expected: "true", fix: "set it to true, once the VPC has a way to S3" });
  },
});

/** Without it COPY and UNLOAD go over the internet, past the VPC's endpoints, their policies and its flow logs. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-redshiftserverless-workgroup-enhanced-vpc-routing",
  description: "Redshift Serverless workgroups load and unload through their VPC.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [{ standard: "FSBP", id: "RedshiftServerless.1" }],
  tags: ["network"],
  remediationSteps: "Give the VPC a gateway endpoint for S3, then set enhancedVpcRouting to true.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/redshiftserverless-controls.html#redshiftserverless-1",
  resources: ["aws:redshiftserverless/workgroup:Workgroup"],
  check: ({ props, report }) => {
    if (props.enhancedVpcRouting === true) return;
    report({ at: "enhancedVpcRouting", expected: "true", fix: "set it to true, once the VPC has a way to S3" });
  },
});

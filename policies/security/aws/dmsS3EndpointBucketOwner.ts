/** A bucket that was deleted can be made again by anybody under its name, and DMS would go on writing tables into it. */
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-dms-s3-endpoint-bucket-owner",
  description: "DMS endpoints for S3 say whose bucket it is.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["permissions"],
  remediationSteps: "Set expectedBucketOwner to the id of the account that has the bucket; it takes no restart.",
  url: "https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Target.S3.html",
  resources: ["aws:dms/s3Endpoint:S3Endpoint"],
  check: ({ props, report }) => {
    if (textOf(props.expectedBucketOwner)) return;
    report({
      at: "expectedBucketOwner",
      expected: "the id of an account",
      fix: "give the id of the account that has the bucket",
    });
  },
});

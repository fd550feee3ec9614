/** A canned ACL for everybody makes each file public that a table is copied to. */
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-dms-s3-endpoint-private-objects",
  description: "DMS endpoints write no public objects to S3.",
  enforcementLevel: "mandatory",
  severity: "critical",
  references: [],
  tags: ["network"],
  remediationSteps: "Take cannedAclForObjects out, or set it to private; change what was written already.",
  url: "https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Target.S3.html",
  resources: ["aws:dms/s3Endpoint:S3Endpoint"],
  check: ({ props, report }) => {
    // Any account of AWS is "authenticated".
    if (!/^(public-read|authenticated-read)/.test(textOf(props.cannedAclForObjects)?.replaceAll("_", "-") ?? ""))
      return;
    report({
      at: "cannedAclForObjects",
      expected: "none, or private",
      fix: "take it out, and make private what was written",
    });
  },
  remedy: { cannedAclForObjects: "private" },
});

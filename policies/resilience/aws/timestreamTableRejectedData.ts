/** Timestream refuses late records after it has thanked for them; without a place for its reports they are lost and nobody knows. */
import { resourcePolicy } from "../../policy.ts";
import type { Props } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-timestream-table-rejected-data",
  description: "Timestream tables that take late records report those that they refuse.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["monitoring"],
  remediationSteps:
    "Set magneticStoreWriteProperties.magneticStoreRejectedDataLocation.s3Configuration to a bucket of yours, and watch it.",
  url: "https://docs.aws.amazon.com/timestream/latest/developerguide/API_MagneticStoreRejectedDataLocation.html",
  resources: ["aws:timestreamwrite/table:Table"],
  check: ({ props, report }) => {
    const writes = props.magneticStoreWriteProperties as Props | undefined | null;
    if (writes?.enableMagneticStoreWrites !== true) return;
    const place = writes.magneticStoreRejectedDataLocation as Props | undefined | null;
    const bucket = place?.s3Configuration as Props | undefined | null;
    if (bucket?.bucketName) return;
    report({
      at: "magneticStoreWriteProperties.magneticStoreRejectedDataLocation",
      expected: "an s3Configuration with a bucketName",
      fix: "name a bucket for the reports",
    });
  },
});

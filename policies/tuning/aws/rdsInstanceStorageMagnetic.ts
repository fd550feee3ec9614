/** Magnetic storage does some hundred operations a second, shared with strangers, and AWS has announced its end. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-rds-instance-storage-magnetic",
  description: "RDS instances do not keep their data on magnetic storage.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["storage"],
  remediationSteps: "Set storageType to gp3. The change takes hours; the database runs meanwhile.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html",
  resources: ["aws:rds/instance:Instance"],
  check: ({ props, report }) => {
    if (props.storageType !== "standard") return;
    report({ at: "storageType", expected: "gp3, io1 or io2", fix: "set it to gp3" });
  },
});

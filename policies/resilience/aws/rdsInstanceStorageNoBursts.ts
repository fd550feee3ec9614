/** A small gp2 volume lives on credit: under load it is used up, and the database is suddenly a tenth as quick. gp3 is as quick all day. */
import { rdsStorage } from "../../../components/standards/rdsStorage.ts";
import { resourcePolicy } from "../../policy.ts";
import { numberOf, textOf } from "../../read.ts";
import { isReplica, isRestored } from "../../resources/rdsCopies.ts";

export const policy = resourcePolicy({
  name: "aws-rds-instance-storage-no-bursts",
  description: "RDS instances have storage that does not slow down when a credit is used up.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [],
  tags: ["availability", "storage"],
  remediationSteps:
    "Set storageType to gp3. It takes no restart; the instance is a little slower while its volume is converted.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html",
  resources: ["aws:rds/instance:Instance"],
  check: ({ props, report }) => {
    const finding = { at: "storageType", expected: "gp3, io1 or io2", fix: "set it to gp3" };
    const storage = textOf(props.storageType) || undefined;
    if (storage === "standard") return report(finding);
    if (storage !== undefined && storage !== "gp2") return;
    // Where it is not said it is the source's, the snapshot's, or io1.
    if (storage === undefined && (isReplica(props) || isRestored(props) || numberOf(props.iops) !== undefined)) return;
    if ((numberOf(props.allocatedStorage) ?? 0) >= rdsStorage.gp2WithoutBursts) return;
    report(storage === undefined ? { ...finding, found: "not set, which is gp2" } : finding);
  },
});

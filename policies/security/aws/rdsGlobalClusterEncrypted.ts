/** A global database that is not encrypted copies its rows in the clear to each of its regions' disks and snapshots. */
import { resourcePolicy } from "../../policy.ts";
import { given } from "../../resources/rdsCopies.ts";

export const policy = resourcePolicy({
  name: "aws-rds-global-cluster-encrypted",
  description: "Aurora global databases are encrypted at rest.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [{ standard: "Checkov", id: "CKV_AWS_140" }],
  tags: ["encryption-at-rest"],
  remediationSteps: "Set storageEncrypted to true before the global database is made; its clusters follow it.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Overview.Encryption.html",
  resources: ["aws:rds/globalCluster:GlobalCluster"],
  check: ({ props, report }) => {
    if (props.storageEncrypted === true) return;
    // Made from a cluster, it is as that cluster is, which is judged.
    if (given(props, "sourceDbClusterIdentifier")) return;
    report({ at: "storageEncrypted", expected: "true", fix: "set it to true before the global database is made" });
  },
});

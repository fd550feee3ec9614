/** Without TLS a cluster has to be open to everybody as well (MemoryDB allows no users then), and its values pass in the clear. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-memorydb-cluster-tls",
  description: "MemoryDB clusters encrypt what passes the network.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [{ standard: "Checkov", id: "CKV_AWS_202" }],
  tags: ["encryption-in-transit"],
  remediationSteps: "Take tlsEnabled out, which is true. It can't be changed later: this replaces the cluster.",
  url: "https://docs.aws.amazon.com/memorydb/latest/devguide/in-transit-encryption.html",
  resources: ["aws:memorydb/cluster:Cluster", "aws:memorydb/multiRegionCluster:MultiRegionCluster"],
  check: ({ props, report }) => {
    if (props.tlsEnabled !== false) return;
    report({ at: "tlsEnabled", expected: "true", fix: "set it to true; the cluster is replaced" });
  },
});

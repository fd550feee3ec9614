/** Memcached has no passwords on ElastiCache; without TLS its values pass the network in the clear too. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-elasticache-cluster-memcached-tls",
  description: "ElastiCache clusters of Memcached encrypt what passes the network.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [],
  tags: ["encryption-in-transit"],
  remediationSteps:
    "Set transitEncryptionEnabled to true (Memcached 1.6.12 or later, in a VPC). This replaces the cluster.",
  url: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption-mc.html",
  resources: ["aws:elasticache/cluster:Cluster"],
  check: ({ props, report }) => {
    if (props.engine !== "memcached" || props.transitEncryptionEnabled === true) return;
    report({ at: "transitEncryptionEnabled", expected: "true", fix: "set it to true, on Memcached 1.6.12 or later" });
  },
});

/** The ACL open-access is a user without a password who may do everything: whoever reaches the port is that user. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-memorydb-cluster-no-open-access",
  description: "MemoryDB clusters have an access control list of their own.",
  enforcementLevel: "mandatory",
  severity: "critical",
  references: [],
  tags: ["authentication"],
  remediationSteps: "Make an Acl with the users that the cluster needs and name it in aclName; it takes no restart.",
  url: "https://docs.aws.amazon.com/memorydb/latest/devguide/clusters.acls.html",
  resources: ["aws:memorydb/cluster:Cluster"],
  check: ({ props, report }) => {
    if (props.aclName !== "open-access") return;
    report({
      at: "aclName",
      expected: "an ACL of your own",
      fix: "make an Acl with the users that it needs and name it",
    });
  },
});

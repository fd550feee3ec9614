/** A wrong stack, a renamed resource or a click deletes an unprotected cluster, and its automated backups with it. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-docdb-cluster-deletion-protection",
  description: "DocumentDB clusters can't be deleted before their protection is taken off.",
  enforcementLevel: "mandatory",
  severity: "medium",
  references: [{ standard: "FSBP", id: "DocumentDB.5" }],
  tags: ["deletion"],
  remediationSteps: "Set deletionProtection to true; it takes no restart.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/documentdb-controls.html#documentdb-5",
  resources: ["aws:docdb/cluster:Cluster"],
  check: ({ props, report }) => {
    if (props.deletionProtection === true) return;
    report({ at: "deletionProtection", expected: "true", fix: "set it to true" });
  },
  remedy: { deletionProtection: true },
});

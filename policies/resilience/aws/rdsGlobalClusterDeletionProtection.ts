/** Deleting a global cluster cuts its regions apart: the data stays, the way to fail over to another region does not. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-rds-global-cluster-deletion-protection",
  description: "Aurora global clusters can't be deleted before their protection is taken off.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["deletion"],
  remediationSteps: "Set deletionProtection to true; it takes no restart.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database-deleting.html",
  resources: ["aws:rds/globalCluster:GlobalCluster"],
  check: ({ props, report }) => {
    if (props.deletionProtection === true) return;
    report({ at: "deletionProtection", expected: "true", fix: "set it to true" });
  },
  remedy: { deletionProtection: true },
});

/** Changed at once means restarted at once: a larger class or a patch then takes the database down in the middle of the day. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-rds-no-apply-immediately",
  description: "RDS instances and clusters are changed in their maintenance window.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [],
  tags: ["availability", "maintenance"],
  remediationSteps:
    "Remove applyImmediately; set it for one update where a change must not wait. What needs no restart is done at once anyway.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ModifyInstance.ApplyImmediately.html",
  resources: ["aws:rds/instance:Instance", "aws:rds/cluster:Cluster", "aws:rds/clusterInstance:ClusterInstance"],
  check: ({ props, report }) => {
    if (props.applyImmediately !== true) return;
    report({ at: "applyImmediately", expected: "false", fix: "remove it" });
  },
});

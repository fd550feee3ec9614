/** A failed snapshot or a lost node is an event that AWS tells only those who asked. */
import { stackPolicy } from "../../policy.ts";

export const policy = stackPolicy({
  name: "aws-redshift-cluster-events",
  description: "Redshift clusters tell somebody of their events.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["monitoring"],
  remediationSteps: "Add an aws.redshift.EventSubscription to a topic of SNS, for this cluster or for all.",
  url: "https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-event-notifications.html",
  resources: ["aws:redshift/cluster:Cluster"],
  check: ({ props, report, stack }) => {
    const told = stack.all("aws:redshift/eventSubscription:EventSubscription").some((subscription) => {
      const { enabled, sourceType, sourceIds } = subscription.props;
      if (enabled === false) return false;
      if (sourceType !== undefined && sourceType !== null && sourceType !== "" && sourceType !== "cluster")
        return false;
      const sources = Array.isArray(sourceIds) ? sourceIds : [];
      return sources.length === 0 || sources.includes(props.clusterIdentifier);
    });
    if (told) return;
    report({
      at: "clusterIdentifier",
      found: "no EventSubscription in the stack is for this cluster",
      expected: "one that is enabled",
      fix: "add an aws.redshift.EventSubscription for clusters",
    });
  },
});

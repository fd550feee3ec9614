/** What the database waits for, by statement and by the second, is what an outage is explained with; it can't be recorded afterwards. */
import { performanceInsights } from "../../../components/standards/performanceInsights.ts";
import { stackPolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";
import { cluster, clusterInstance, engineInStack, isAurora } from "../../resources/rdsTopology.ts";

export const policy = stackPolicy({
  name: "aws-rds-performance-insights",
  description: "RDS instances and clusters record what their sessions wait for.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [{ standard: "Checkov", id: "CKV_AWS_353" }],
  tags: ["monitoring"],
  remediationSteps: "Set performanceInsightsEnabled to true. It takes no restart; a week of it is free.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PerfInsights.html",
  resources: ["aws:rds/instance:Instance", "aws:rds/clusterInstance:ClusterInstance", "aws:rds/cluster:Cluster"],
  check: ({ type, props, report, stack }) => {
    // Aurora's instances have it each, or all by their cluster; of a Multi-AZ cluster only the cluster is declared.
    if ((type === cluster && isAurora(props)) || stack.given("performanceInsightsEnabled") === true) return;
    const engine = engineInStack(props, stack);
    const instanceClass = textOf(type === cluster ? props.dbClusterInstanceClass : props.instanceClass) ?? "";
    const { withoutEngines, withoutClasses } = performanceInsights;
    if (withoutEngines.test(engine)) return;
    if (withoutClasses.some((one) => one.engine.test(engine) && one.instanceClass.test(instanceClass))) return;
    if (type === clusterInstance) {
      const around = stack.referred("clusterIdentifier", cluster);
      if (around?.props.performanceInsightsEnabled === true) return;
    }
    report({ at: "performanceInsightsEnabled", expected: "true", fix: "set it to true" });
  },
});

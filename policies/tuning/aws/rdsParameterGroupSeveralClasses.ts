/** A fixed size fits one class: on the larger one most of the memory lies idle, on the smaller one the server does not start. */

import { instanceClasses } from "../../../components/standards/tuning/index.ts";
import { stackPolicy } from "../../policy.ts";
import { entriesOf, textOf } from "../../read.ts";
import { isFormula } from "../../resources/rdsFormulas.ts";

const clusterInstance = "aws:rds/clusterInstance:ClusterInstance";
/** Not max_connections: a replica may not have fewer than its source. */
const sizes = ["shared_buffers", "effective_cache_size", "maintenance_work_mem", "innodb_buffer_pool_size"];

export const policy = stackPolicy({
  name: "aws-rds-parameter-group-several-classes",
  description: "Parameter groups with fixed sizes are used by instances of one memory size.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["parameter-group", "memory", "instance-class"],
  remediationSteps:
    "Write the value as a formula of DBInstanceClassMemory, remove it, or give each class a group of its own.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ParamValuesRef.html",
  resources: ["aws:rds/parameterGroup:ParameterGroup", "aws:rds/clusterParameterGroup:ClusterParameterGroup"],
  check: ({ props, report, stack }) => {
    const fixed = entriesOf(props.parameters).filter(
      ({ entry }) => sizes.includes(textOf(entry.name) ?? "") && !isFormula(textOf(entry.value) ?? ""),
    );
    if (fixed.length === 0) return;
    const users = [
      ...stack.referring("parameterGroupName", "aws:rds/instance:Instance"),
      ...stack.referring("dbParameterGroupName", clusterInstance),
      ...stack
        .referring("dbClusterParameterGroupName", "aws:rds/cluster:Cluster")
        .flatMap((cluster) => stack.around(cluster).referring("clusterIdentifier", clusterInstance)),
    ];
    const classes = [...new Set(users.map((user) => textOf(user.props.instanceClass) ?? ""))].filter(
      (name) => name !== "",
    );
    const memories = new Set(classes.map((name) => instanceClasses[name]?.memory ?? name));
    // Serverless capacity changes all the time.
    if (memories.size < 2 && !classes.includes("db.serverless")) return;
    for (const { place, entry } of fixed) {
      report({
        at: `parameters[${place}].value`,
        found: `a fixed ${entry.name} for ${classes.sort().join(", ").slice(0, 300)}`,
        expected: "a formula such as {DBInstanceClassMemory/32768}, or one memory size",
        fix: "write it as a formula, remove it, or make a group for each class",
      });
    }
  },
});

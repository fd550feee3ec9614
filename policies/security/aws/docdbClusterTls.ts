/** A cluster whose parameter group has tls disabled takes connections in clear only, passwords and documents included. */

import { stackPolicy } from "../../policy.ts";
import { documentDb, groupOf, parameterOf } from "../../resources/documentStores.ts";

/** Advisory beside the mandatory one on the group: a preview does not know the group of a cluster that names none. */
export const policy = stackPolicy({
  name: "aws-docdb-cluster-tls",
  description: "DocumentDB clusters take connections by TLS only.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [{ standard: "FSBP", id: "DocumentDB.6" }],
  tags: ["encryption-in-transit", "parameter-group"],
  remediationSteps:
    "Set tls to enabled in the cluster's parameter group, after every client connects with TLS, and restart the instances.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/documentdb-controls.html#documentdb-6",
  resources: ["aws:docdb/cluster:Cluster"],
  check: ({ props, report, stack }) => {
    const group = groupOf(props, stack, documentDb);
    if (group === undefined || parameterOf(group.props, "tls")?.value !== "disabled") return;
    report({
      at: "dbClusterParameterGroupName",
      found: `parameter group "${group.name}" with tls = disabled`,
      expected: "a group with tls = enabled, the default",
      fix: `set tls to enabled in parameter group "${group.name}", and restart the instances`,
    });
  },
});

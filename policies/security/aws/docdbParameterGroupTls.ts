/** With tls disabled passwords and documents go through the network in clear, from every client of every cluster of the group. */

import { resourcePolicy } from "../../policy.ts";
import { parameterOf } from "../../resources/documentStores.ts";

/** Judged on the group: TLS is on unless a group says otherwise, and only a group of one's own can. */
export const policy = resourcePolicy({
  name: "aws-docdb-parameter-group-tls",
  description: "DocumentDB parameter groups do not turn TLS off.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [
    { standard: "FSBP", id: "DocumentDB.6" },
    { standard: "Checkov", id: "CKV_AWS_90" },
  ],
  tags: ["encryption-in-transit", "parameter-group"],
  remediationSteps:
    "Set tls to enabled or tls1.2+, or take it out, after every client connects with TLS. It is taken up by a restart of the instances.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/documentdb-controls.html#documentdb-6",
  resources: ["aws:docdb/clusterParameterGroup:ClusterParameterGroup"],
  check: ({ props, report }) => {
    const set = parameterOf(props, "tls");
    if (set?.value !== "disabled") return;
    report({
      at: `parameters[${set.place}].value`,
      expected: "enabled, the default, or a version such as tls1.2+",
      fix: "set tls to enabled, and restart the instances",
    });
  },
});

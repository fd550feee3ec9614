/** "enabled" still takes TLS 1.0 and 1.1, whose flaws are known and which auditors refuse. */

import { resourcePolicy } from "../../policy.ts";
import { parameterOf } from "../../resources/documentStores.ts";

const modern = ["tls1.2+", "tls1.3+", "fips-140-3"];

export const policy = resourcePolicy({
  name: "aws-docdb-parameter-group-tls-version",
  description: "DocumentDB parameter groups refuse TLS before 1.2.",
  enforcementLevel: "disabled",
  severity: "medium",
  references: [],
  tags: ["encryption-in-transit", "parameter-group"],
  remediationSteps:
    "Set tls to tls1.2+, with DocumentDB 4.0 or later, after every client knows TLS 1.2. It is taken up by a restart of the instances.",
  url: "https://docs.aws.amazon.com/documentdb/latest/developerguide/API_Parameter.html",
  resources: ["aws:docdb/clusterParameterGroup:ClusterParameterGroup"],
  check: ({ props, report }) => {
    // 3.6 has no such values.
    if (props.family === "docdb3.6") return;
    const set = parameterOf(props, "tls");
    // That it is off is another policy's.
    if (set !== undefined && (modern.includes(set.value) || set.value === "disabled")) return;
    report({
      at: set === undefined ? "parameters" : `parameters[${set.place}].value`,
      ...(set === undefined && { found: "no tls, which is enabled from TLS 1.0 on" }),
      expected: "tls = tls1.2+, tls1.3+ or fips-140-3",
      fix: "set tls to tls1.2+, and restart the instances",
    });
  },
});

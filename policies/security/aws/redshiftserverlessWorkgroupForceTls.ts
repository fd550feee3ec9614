/** Without `require_ssl` the workgroup takes clear text too, passwords and rows included, from any client that asks for it. */

import { resourcePolicy } from "../../policy.ts";
import { entriesOf, textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-redshiftserverless-workgroup-force-tls",
  description: "Redshift Serverless workgroups refuse connections without TLS.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [{ standard: "FSBP", id: "RedshiftServerless.2" }],
  tags: ["encryption-in-transit"],
  remediationSteps: "Set require_ssl to true in configParameters, after its clients are seen to use TLS.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/redshiftserverless-controls.html#redshiftserverless-2",
  resources: ["aws:redshiftserverless/workgroup:Workgroup"],
  check: ({ props, report }) => {
    const set = entriesOf(props.configParameters).findLast(({ entry }) => entry.parameterKey === "require_ssl");
    // Unset is true.
    if (set === undefined || textOf(set.entry.parameterValue)?.trim().toLowerCase() === "true") return;
    report({
      at: `configParameters[${set.place}].parameterValue`,
      expected: "true, for require_ssl",
      fix: "set it to true, or leave require_ssl out",
    });
  },
});

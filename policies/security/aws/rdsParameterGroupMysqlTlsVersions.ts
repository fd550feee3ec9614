/** TLS 1.0 and 1.1 can be broken by who listens; a server that still takes them lets a client be talked down to them. */
import { resourcePolicy } from "../../policy.ts";
import { entriesOf, textOf } from "../../read.ts";

const old = /\bTLSv1(\.1)?(?![.\d])/;

export const policy = resourcePolicy({
  name: "aws-rds-parameter-group-mysql-tls-versions",
  description: "MySQL and MariaDB on RDS and Aurora take TLS 1.2 and later only.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["encryption-in-transit", "parameter-group"],
  remediationSteps: "Set tls_version to TLSv1.2,TLSv1.3 and restart the database.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/mysql-ssl-connections.html",
  resources: ["aws:rds/parameterGroup:ParameterGroup", "aws:rds/clusterParameterGroup:ClusterParameterGroup"],
  check: ({ props, report }) => {
    if (!/^(aurora-)?(mysql|mariadb)/.test(textOf(props.family) ?? "")) return;
    for (const { place, entry } of entriesOf(props.parameters)) {
      if (entry.name !== "tls_version" || !old.test(textOf(entry.value) ?? "")) continue;
      report({
        at: `parameters[${place}].value`,
        expected: "TLSv1.2,TLSv1.3",
        fix: "remove TLSv1 and TLSv1.1 from tls_version",
      });
    }
  },
});

/** In these versions a user of the database could read files of its server, credentials to AWS's own accounts among them. */
import { logFdwRepaired } from "../../../components/standards/databaseVersions.ts";
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";
import { isUnrepaired } from "../../resources/rdsVersions.ts";

export const policy = resourcePolicy({
  name: "aws-rds-instance-postgres-log-fdw",
  description: "PostgreSQL on RDS runs no version whose log_fdw reads files of the server.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [{ standard: "Checkov", id: "CKV_AWS_250" }],
  tags: ["patching"],
  remediationSteps: "Upgrade to the newest minor version; it restarts the database. Then plan the next major.",
  url: "https://aws.amazon.com/security/security-bulletins/AWS-2022-004/",
  resources: ["aws:rds/instance:Instance", "aws:rds/cluster:Cluster"],
  check: ({ props, report }) => {
    const version = textOf(props.engineVersion);
    if (props.engine !== "postgres" || version === undefined) return;
    if (!isUnrepaired(logFdwRepaired.get("postgres")!, version)) return;
    report({ at: "engineVersion", expected: "a version that is repaired", fix: "upgrade to the newest minor version" });
  },
});

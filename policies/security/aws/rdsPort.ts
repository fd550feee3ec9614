/** On its usual port a database is found by whoever scans for that port; on another one only by who scans all of them. */
import { databaseDefaults } from "../../../components/standards/databaseDefaults.ts";
import { resourcePolicy } from "../../policy.ts";
import { numberOf } from "../../read.ts";
import { engineOf, isReplica } from "../../resources/rdsCopies.ts";

export const policy = resourcePolicy({
  name: "aws-rds-port",
  description: "RDS instances and clusters do not listen on their engine's usual port.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [{ standard: "FSBP", id: "RDS.23" }],
  tags: ["network"],
  remediationSteps:
    "Set port to another one, and change clients and security groups with it. This restarts the database.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-23",
  resources: ["aws:rds/instance:Instance", "aws:rds/cluster:Cluster"],
  check: ({ props, report }) => {
    // A replica takes its source's.
    if (isReplica(props)) return;
    const engine = engineOf(props);
    const usual = databaseDefaults.ports.find((one) => engine.startsWith(one.engine))?.port;
    if (usual === undefined || (numberOf(props.port) ?? usual) !== usual) return;
    report({ at: "port", expected: `another port than ${usual}`, fix: "set it to a port that is free, below 65536" });
  },
});

/** A scan of the default port finds every warehouse that a wrong route or security group lets out. */
import { ports } from "../../../components/standards/ports.ts";
import { resourcePolicy } from "../../policy.ts";
import { numberOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-redshift-port",
  description: "Redshift clusters and workgroups listen on a port of their own.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["network"],
  remediationSteps:
    "Set port to one of 5431–5455 or 8191–8215 other than 5439, and tell the clients. It changes the endpoint.",
  url: "https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-clusters.html",
  resources: ["aws:redshift/cluster:Cluster", "aws:redshiftserverless/workgroup:Workgroup"],
  check: ({ props, report }) => {
    const port = numberOf(props.port);
    if ((port ?? ports.redshift) !== ports.redshift) return;
    report({
      at: "port",
      ...(port === undefined && { found: `not set, which is ${ports.redshift}` }),
      expected: `another port than ${ports.redshift}`,
      fix: "set it to a port such as 5440, and tell the clients",
    });
  },
});

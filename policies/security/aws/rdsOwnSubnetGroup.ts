/** Without a subnet group of its own a database goes into the default VPC, whose subnets all have a route to the internet. */
import { resourcePolicy } from "../../policy.ts";
import { given, isReplica } from "../../resources/rdsCopies.ts";

export const policy = resourcePolicy({
  name: "aws-rds-own-subnet-group",
  description: "RDS instances and clusters are put into subnets that somebody chose.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["network"],
  remediationSteps:
    "Make a SubnetGroup of private subnets and name it. Another VPC means another database: restore a snapshot.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html",
  resources: ["aws:rds/instance:Instance", "aws:rds/cluster:Cluster"],
  check: ({ props, report }) => {
    // A replica in the same region is put where its source is.
    if (isReplica(props) || (given(props, "dbSubnetGroupName") && props.dbSubnetGroupName !== "default")) return;
    report({
      at: "dbSubnetGroupName",
      expected: "a subnet group of your own",
      fix: "make a SubnetGroup of private subnets, and name it",
    });
  },
});

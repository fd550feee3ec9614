/** A database's default name is the second thing that an attacker does not have to guess. */
import { redshift } from "../../../components/standards/redshift.ts";
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-redshift-database-name",
  description: "Redshift clusters and namespaces have a first database with a name of its own.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [{ standard: "Checkov", id: "CKV_AWS_320" }],
  tags: ["hardening"],
  remediationSteps: "Choose the name when the cluster or namespace is made: changing it replaces it.",
  url: "https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-clusters.html",
  resources: ["aws:redshift/cluster:Cluster", "aws:redshiftserverless/namespace:Namespace"],
  check: ({ type, props, report }) => {
    const at = type === "aws:redshift/cluster:Cluster" ? "databaseName" : "dbName";
    // One from a snapshot has its databases already.
    if (textOf(props.snapshotIdentifier) || textOf(props.snapshotArn)) return;
    const given = textOf(props[at]);
    if ((given ?? redshift.defaultDatabase) !== redshift.defaultDatabase) return;
    report({
      at,
      ...(given === undefined && { found: `not set, which is "${redshift.defaultDatabase}"` }),
      expected: "a name of your own",
      fix: "choose another name; this replaces it",
    });
  },
});

/** A name that everybody knows leaves the password alone to be guessed. */
import { redshift } from "../../../components/standards/redshift.ts";
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-redshift-cluster-admin-name",
  description: "Redshift clusters have an administrator with a name of its own.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [
    { standard: "FSBP", id: "Redshift.8" },
    { standard: "Checkov", id: "CKV_AWS_391" },
  ],
  tags: ["authentication"],
  remediationSteps: "Choose another masterUsername when the cluster is made: changing it replaces the cluster.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-8",
  resources: ["aws:redshift/cluster:Cluster"],
  parameters: {
    names: {
      type: "array",
      items: { type: "string" },
      default: [...redshift.knownAdminNames],
      description: "Names that are not to be used, in small letters.",
    },
  },
  check: ({ props, config, report }) => {
    // Not set is a cluster from a snapshot, which has its administrator already.
    const name = textOf(props.masterUsername)?.toLowerCase();
    if (name === undefined || !config.names.includes(name)) return;
    report({
      at: "masterUsername",
      expected: "a name of your own",
      fix: "choose another name; this replaces the cluster",
    });
  },
});

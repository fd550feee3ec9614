/** What nobody is named for, nobody patches, pays for or dares to delete. */
import { tagPolicy } from "../../resources/tags.ts";

export const policy = tagPolicy({
  name: "aws-redshift-tags",
  description:
    "Redshift clusters, their snapshots, parameter groups, subnet groups and event subscriptions are tagged.",
  references: [
    { standard: "SecurityHub", id: "Redshift.11" },
    { standard: "SecurityHub", id: "Redshift.12" },
    { standard: "SecurityHub", id: "Redshift.13" },
    { standard: "SecurityHub", id: "Redshift.14" },
    { standard: "SecurityHub", id: "Redshift.17" },
  ],
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-11",
  resources: [
    "aws:redshift/cluster:Cluster",
    "aws:redshift/eventSubscription:EventSubscription",
    "aws:redshift/clusterSnapshot:ClusterSnapshot",
    "aws:redshift/subnetGroup:SubnetGroup",
    "aws:redshift/parameterGroup:ParameterGroup",
  ],
});

/** Who owns a migration, and whether it is over, goes by tags: what is left of one keeps its access to both databases. */
import { tagPolicy } from "../../resources/tags.ts";

export const policy = tagPolicy({
  name: "aws-dms-tags",
  description: "DMS replication instances, their subnet groups, certificates and event subscriptions are tagged.",
  // One each for certificates, event subscriptions, instances and subnet groups.
  references: [
    { standard: "SecurityHub", id: "DMS.2" },
    { standard: "SecurityHub", id: "DMS.3" },
    { standard: "SecurityHub", id: "DMS.4" },
    { standard: "SecurityHub", id: "DMS.5" },
  ],
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/dms-controls.html#dms-2",
  resources: [
    "aws:dms/certificate:Certificate",
    "aws:dms/eventSubscription:EventSubscription",
    "aws:dms/replicationInstance:ReplicationInstance",
    "aws:dms/replicationSubnetGroup:ReplicationSubnetGroup",
  ],
});

/** With one instance there is nobody to take over: its container is the database's only chance. */
import { clusters } from "../../../components/standards/clusters.ts";
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "holdfast-cluster-standbys",
  description: "Clusters have a standby.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [],
  tags: ["replication", "availability"],
  remediationSteps: "Add a key to instances: a standby is made and nobody moves.",
  url: "https://www.postgresql.org/docs/current/high-availability.html",
  resources: ["pulumi-nodejs:dynamic/holdfast:configuration"],
  parameters: {
    minimumInstances: {
      type: "integer",
      minimum: 1,
      description: "Instances that a cluster has at least.",
      default: clusters.minimumInstances,
    },
  },
  check: ({ props, config, report }) => {
    const { containers } = props;
    if (typeof containers !== "object" || containers === null) return;
    const count = Object.keys(containers).length;
    if (count >= config.minimumInstances) return;
    report({
      at: "containers",
      found: `${count} instance${count === 1 ? "" : "s"}`,
      expected: `at least ${config.minimumInstances}`,
      fix: "add a key to instances",
    });
  },
});

/** With one member of etcd there is no failover once it is lost, and with two not once either is. */
import { clusters } from "../../../components/standards/clusters.ts";
import { resourcePolicy } from "../../policy.ts";
import { textsOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "holdfast-cluster-etcd-members",
  description: "Clusters have three members of etcd or more.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [],
  tags: ["availability"],
  remediationSteps: "Set etcdMembers to 3.",
  url: "https://etcd.io/docs/v3.5/faq/",
  resources: ["pulumi-nodejs:dynamic/holdfast:volumes"],
  parameters: {
    minimumMembers: {
      type: "integer",
      minimum: 1,
      description: "Members of etcd that a cluster has at least.",
      default: clusters.minimumMembers,
    },
  },
  check: ({ props, config, report }) => {
    const members = textsOf(props.names).filter((name) => /-etcd-\d+-data$/.test(name)).length;
    if (members === 0 || members >= config.minimumMembers) return;
    report({
      at: "names",
      found: `${members} of etcd`,
      expected: `at least ${config.minimumMembers}`,
      fix: `set etcdMembers to ${config.minimumMembers}`,
    });
  },
});

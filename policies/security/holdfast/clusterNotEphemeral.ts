/** An ephemeral cluster's volumes are not protected: one `down`, or one key that is taken out, deletes the data. */
import { clusters } from "../../../components/standards/clusters.ts";
import { matches } from "../../exceptions.ts";
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "holdfast-cluster-not-ephemeral",
  description: "Clusters are ephemeral only in stacks that may be lost.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [],
  tags: ["deletion", "storage"],
  remediationSteps:
    "Remove ephemeral: true; the data volumes are then protected. Name stacks that may be lost in this policy's parameter disposableStacks.",
  url: "https://www.postgresql.org/docs/current/continuous-archiving.html",
  resources: ["pulumi-nodejs:dynamic/holdfast:volumes"],
  parameters: {
    disposableStacks: {
      type: "array",
      items: { type: "string" },
      description: "Names of stacks that may be lost; * stands for any text.",
      default: clusters.disposableStacks,
    },
  },
  check: ({ urn, props, config, report }) => {
    if (props.ephemeral !== true) return;
    const stack = urn.split(":")[2] ?? "";
    if (config.disposableStacks.some((pattern) => matches(pattern, stack))) return;
    report({ at: "ephemeral", found: `true in stack ${stack}`, expected: "not set", fix: "remove ephemeral" });
  },
});

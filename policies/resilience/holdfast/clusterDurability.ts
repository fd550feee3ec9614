/** With durability async a failover loses what the standby had not yet: commits that were acknowledged. */
import { resourcePolicy } from "../../policy.ts";
import type { Props } from "../../read.ts";

export const policy = resourcePolicy({
  name: "holdfast-cluster-durability",
  description: "Clusters with standbys acknowledge a commit when one of them has it.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [],
  tags: ["replication", "durability"],
  remediationSteps: "Set durability to quorum (the default) or sync. Each commit then waits for one standby's flush.",
  url: "https://www.postgresql.org/docs/current/warm-standby.html#SYNCHRONOUS-REPLICATION",
  resources: ["pulumi-nodejs:dynamic/holdfast:configuration"],
  check: ({ props, report }) => {
    const mode = (props.configuration as Props | undefined | null)?.synchronous_mode;
    if (mode !== undefined && mode !== false && mode !== "off") return;
    const { containers } = props;
    if (typeof containers !== "object" || containers === null || Object.keys(containers).length < 2) return;
    report({
      at: "configuration.synchronous_mode",
      found: mode === undefined ? "not set, which is off" : "off",
      expected: "quorum or on",
      fix: "set durability to quorum",
    });
  },
});

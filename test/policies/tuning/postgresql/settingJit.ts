import { manySettingsTables } from "../../support/manySettings.ts";

const [group, cluster, container] = [
  "aws:rds/parameterGroup:ParameterGroup",
  "aws:rds/clusterParameterGroup:ClusterParameterGroup",
  "docker:index/container:Container",
];
const rest = { at: "jit", expected: "off", fix: "set jit = off" };
const onRds = manySettingsTables({
  good: { jit: "off" },
  alsoGood: [{ what: "0", set: { jit: "0" } }],
  bad: [{ what: "on", set: { jit: "on" }, found: "jit = on", ...rest }],
  types: [group!, container!],
});
const unset = { what: "where it is not set", found: "jit not set, which is on", ...rest };
const analytics = { what: "large queries", config: { workload: "analytics" } };

export const tables = {
  [group!]: {
    ...onRds[group!]!,
    alsoGood: [...onRds[group!]!.alsoGood!, { ...analytics, props: onRds[group!]!.bad[0].props! }],
    bad: [...onRds[group!]!.bad, { ...unset, props: { parameters: [] }, at: "parameters" }],
  },
  // Aurora has no such parameter, but a Multi-AZ cluster does.
  [cluster!]: {
    good: { props: { family: "postgres17", parameters: [{ name: "jit", value: "0" }] } },
    alsoGood: [{ what: "Aurora", props: { family: "aurora-postgresql17", parameters: [] } }],
    bad: [{ ...unset, props: { parameters: [] }, at: "parameters" }],
    unknown: ["parameters"],
  },
  [container!]: {
    ...onRds[container!]!,
    bad: [...onRds[container!]!.bad, { ...unset, props: { command: [] }, at: "command" }],
  },
};

/**
 * Redshift's parameters where they apply: a cluster's by its parameter group, and a group by itself in a stack without clusters. A
 * policy on one of them is a few lines, because all that is here.
 */
import { redshift } from "../../components/standards/redshift.ts";
import { type Description, type StackPolicy, stackPolicy } from "../policy.ts";
import { textOf } from "../read.ts";
import { Undecided } from "../undecided.ts";
import { groupOf, parameterOf } from "./parameterGroups.ts";

const cluster = "aws:redshift/cluster:Cluster";
const parameterGroup = "aws:redshift/parameterGroup:ParameterGroup";

interface ParameterDescription extends Omit<Description<Record<never, never>>, "resources" | "parameters"> {
  /** As AWS writes it; it has to be true. */
  parameter: string;
}

export function redshiftParameterPolicy({ parameter, ...described }: ParameterDescription): StackPolicy {
  const expected = `${parameter} = true`;
  return stackPolicy({
    ...described,
    resources: [cluster, parameterGroup],
    check: ({ type, props, report, stack }) => {
      const ofCluster = type === cluster;
      // Where there are clusters they are judged, each with the group that it uses.
      if (!ofCluster && stack.all(cluster).length > 0) return;
      const group = ofCluster
        ? groupOf(props, stack, "clusterParameterGroupName", parameterGroup)
        : { props, name: "" };
      const named = group === undefined ? textOf(stack.given("clusterParameterGroupName")) : undefined;
      const set = parameterOf(group?.props, parameter);
      const family =
        group === undefined ? (named?.slice("default.".length) ?? redshift.defaultFamily) : textOf(group.props.family);
      const byDefault = redshift.parameterDefaults[family ?? ""]?.[parameter];
      const value = set === undefined ? byDefault : set.value.toLowerCase();
      if (value === "true") return;
      if (value === undefined && set === undefined)
        throw new Undecided("its parameter group's family is not known here");
      const where = ofCluster && group !== undefined ? ` in parameter group "${group.name}"` : "";
      report({
        at: ofCluster ? "clusterParameterGroupName" : "parameters",
        found:
          set === undefined
            ? `${parameter} not set${where}, which is ${byDefault}`
            : `${parameter} is not true${where}`,
        expected,
        fix: `set ${parameter} to true in ${where === "" ? "a parameter group" : `parameter group "${group!.name}"`}`,
      });
    },
  });
}

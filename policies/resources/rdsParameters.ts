/** Parameters of RDS and Aurora that are in force: what a parameter group of the stack says, or else what AWS's own groups say. */
import type { PolicyResource } from "@pulumi/policy";
import { type Description, type StackPolicy, stackPolicy } from "../policy.ts";
import { type Props, textOf } from "../read.ts";
import type { Stack } from "../stack.ts";
import { Undecided } from "../undecided.ts";
import { groupOf, parameterOf } from "./parameterGroups.ts";
import { isReplica } from "./rdsCopies.ts";
import { engineInStack, instance } from "./rdsTopology.ts";
import { shownValue } from "./settingBounds.ts";

const places = {
  instance: {
    resource: "aws:rds/instance:Instance",
    property: "parameterGroupName",
    group: "aws:rds/parameterGroup:ParameterGroup",
  },
  cluster: {
    resource: "aws:rds/cluster:Cluster",
    property: "dbClusterParameterGroupName",
    group: "aws:rds/clusterParameterGroup:ClusterParameterGroup",
  },
} as const;

type Place = keyof typeof places;

interface ParametersInForce {
  /** Where a group is named. */
  at: string;
  /** Undefined where it is one of AWS's own. */
  group: PolicyResource | undefined;
  /** As written, trimmed; undefined when no group sets it. */
  value(name: string): string | undefined;
  /** The first two numbers of the engine's version, such as 16 and 0, 10 and 11. */
  version(): [number, number];
}

/** The parameters of an instance or a cluster. A group that is named and is not in the stack leaves all undecided. */
export function parametersOf(place: Place, props: Props, stack: Stack): ParametersInForce {
  const { property, group: type } = places[place];
  const left = stack.left(property);
  // A replica has its source's group, unless it names one.
  const source = left ? stack.referred("replicateSourceDb", instance) : undefined;
  if (source !== undefined) return parametersOf(place, source.props, stack.around(source));
  const group = groupOf(props, stack, property, type);
  const named = group === undefined && (!left || isReplica(props)) ? textOf(props[property]) : undefined;
  return {
    at: property,
    group,
    value: (name) => parameterOf(group?.props, name)?.value,
    version: () => {
      // `default.aurora-postgresql16`, `mariadb10.11`, `sqlserver-se-15.0`; `8.0.mysql_aurora.3.05.2`
      const found =
        /(\d+)(?:\.(\d+))?$/.exec(textOf(group?.props.family) ?? named ?? "") ??
        /^(\d+)(?:\.(\d+))?/.exec(textOf(props.engineVersion) ?? "");
      if (found === null) throw new Undecided("neither a parameter group nor engineVersion says which version it is");
      return [Number(found[1]), Number(found[2] ?? 0)];
    },
  };
}

export interface ParameterDescription extends Omit<Description<Record<never, never>>, "resources"> {
  on: Place;
  engines: RegExp;
  /** The engine's name for people. */
  product: string;
  parameter: string;
  /** The value that is right, and others that are. */
  to: string;
  allowed(value: string): boolean;
  /** In AWS's own groups, and where a group does not set it. */
  byDefault: string | ((version: [number, number], engine: string) => string);
  /** The first version that has the parameter. */
  from?: [number, number];
}

/** A policy on one parameter of an instance or a cluster. */
export function parameterPolicy(described: ParameterDescription): StackPolicy {
  const { on, engines, product, parameter, to, allowed, byDefault, from, ...rest } = described;
  return stackPolicy({
    ...rest,
    resources: [places[on].resource],
    check: ({ props, report, stack }) => {
      const engine = engineInStack(props, stack);
      if (!engines.test(engine)) return;
      const parameters = parametersOf(on, props, stack);
      const { at, group } = parameters;
      const value = parameters.value(parameter);
      if (value !== undefined) {
        if (allowed(value)) return;
        return report({
          at,
          found: `parameter group "${group!.name}" with ${parameter} = ${shownValue(value)}`,
          expected: `${parameter} = ${to}`,
          fix: `set ${parameter} to ${to} in parameter group "${group!.name}"`,
        });
      }
      const dated = typeof byDefault !== "string";
      const version = dated || from !== undefined ? parameters.version() : undefined;
      if (from !== undefined && before(version!, from)) return;
      const usual = dated ? byDefault(version!, engine) : byDefault;
      if (allowed(usual)) return;
      report({
        at,
        found: `not set${group === undefined ? "" : ` in parameter group "${group.name}"`}, and ${usual} by default${dated ? ` on ${product} ${version![0]}` : ""}`,
        expected: `${parameter} = ${to}`,
        fix: `set ${parameter} to ${to} in a parameter group of the ${on}`,
      });
    },
  });
}

/** Whether a version is older than another. */
export const before = ([major, minor]: [number, number], [otherMajor, otherMinor]: [number, number]) =>
  major < otherMajor || (major === otherMajor && minor < otherMinor);

/** MySQL's and MariaDB's ways to write yes. */
export const isOn = (value: string) => /^(1|on|true)$/i.test(value);

/** Whether PostgreSQL logs any statements of its clients: by kind, by how long they take, or by pgaudit. */
export function logsStatements({ value }: ParametersInForce): boolean {
  const pgaudit = value("pgaudit.log") ?? "none";
  return (
    /^(ddl|mod|all)$/i.test(value("log_statement") ?? "") ||
    Number(value("log_min_duration_statement") ?? -1) >= 0 ||
    (pgaudit !== "" && !/^none$/i.test(pgaudit))
  );
}

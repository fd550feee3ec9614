/**
 * A database server as the tuning rules know it: engine, version, memory, cores and its own settings, from a container by itself or from
 * an RDS instance with its parameter groups. Formulas are worked out, for the instance is known here.
 */

import type { PolicyResource } from "@pulumi/policy";
import { formatMemory } from "../../components/core/memory.ts";
import { type memoryShares, mostConnections } from "../../components/standards/tuning/bounds.ts";
import {
  instanceClasses,
  overrideProblems,
  ownValueProblems,
  type Size,
  understand,
} from "../../components/standards/tuning/index.ts";
import { factsOf } from "../../components/standards/tuning/mysql/memory.ts";
import { takenByAws } from "../../components/standards/tuning/platforms.ts";
import { facts as postgresqlFacts } from "../../components/standards/tuning/postgresql/parameters.ts";
import { type Engine, nearestVersion, type Platform, versions } from "../../components/standards/tuning/request.ts";
import { read } from "../../components/standards/tuning/rule.ts";
import type { Finding } from "../finding.ts";
import { entriesOf, numberOf, once, type Props, textOf } from "../read.ts";
import type { Stack } from "../stack.ts";
import { Undecided } from "../undecided.ts";
import { databaseIn } from "./databaseContainers.ts";
import { mysqlSettings } from "./mysqlSettings.ts";
import { postgresSettings } from "./postgresSettings.ts";
import { evaluate, isFormula } from "./rdsFormulas.ts";
import { engineInStack } from "./rdsTopology.ts";

const parameterGroup = "aws:rds/parameterGroup:ParameterGroup";
const clusterParameterGroup = "aws:rds/clusterParameterGroup:ClusterParameterGroup";
const cluster = "aws:rds/cluster:Cluster";
const clusterInstance = "aws:rds/clusterInstance:ClusterInstance";

/** The instances that `rdsServer` knows. */
export const rdsInstanceTypes = ["aws:rds/instance:Instance", clusterInstance] as const;

export interface Server {
  size: Size;
  /** Whether the cores are declared; a container without a limit has those of its host. */
  coresKnown: boolean;
  /** Those of its own settings that the rules know and would take, as texts without formulas. */
  settings: Readonly<Record<string, string>>;
  /** Whether what is not among them has the engine's default. */
  complete: boolean;
  /** The property to blame. */
  at: string;
  /** Where its settings are, for messages: `parameter group "x": `. */
  where: string;
}

interface Found {
  engine: Engine;
  platform: Platform;
  version: string;
  /** kB */
  memory: number;
  cpus: number | undefined;
  values: Iterable<readonly [string, string]>;
}

export const factsFor = (engine: Engine) => (engine === "postgresql" ? postgresqlFacts : factsOf(engine));

/** Nothing about the workload is declared anywhere, so it is the one in the middle. */
function serverOf(found: Found, rest: Pick<Server, "complete" | "at" | "where">): Server {
  const { engine, platform, memory, cpus, values } = found;
  const version = nearestVersion(found.version, versions[engine]);
  const asked = understand({
    ...{ engine, version, platform, storage: "ssd", workload: "mixed" },
    ...{ memory: formatMemory(memory * 1024), cpus: cpus ?? 1 },
  });
  if (!("size" in asked)) throw new Undecided("it has less memory than the tuning rules know about");
  const known = factsFor(engine);
  const settings = Array.from(values).filter(
    ([name, text]) =>
      Object.hasOwn(known, name) && ownValueProblems(asked.size, "settings", { [name]: text }).length === 0,
  );
  return { size: asked.size, coresKnown: cpus !== undefined, settings: Object.fromEntries(settings), ...rest };
}

/** Of a container that runs one and has a limit of memory. */
export const containerServer = once((props, type): Server | undefined => {
  const database = databaseIn(props);
  const settings = database?.engine === "PostgreSQL" ? postgresSettings(props, type) : mysqlSettings(props, type);
  if (settings === undefined) return undefined;
  const engine: Engine = "engine" in settings ? settings.engine : "postgresql";
  const memory = numberOf(props.memory) ?? 0;
  // That there is no limit is another policy's.
  if (memory <= 0) return undefined;
  const names = Object.keys(factsFor(engine));
  return serverOf(
    {
      engine,
      platform: "docker",
      version: "engine" in settings ? (settings.version ?? "") : String(settings.major ?? ""),
      memory: memory * 1024,
      cpus: numberOf(props.cpus),
      values: names.flatMap((name) => {
        const value = settings.value(name);
        return value === undefined ? [] : [[name, value] as const];
      }),
    },
    { complete: settings.complete, at: "command", where: "" },
  );
});

const engines: Record<string, Engine> = {
  postgres: "postgresql",
  "aurora-postgresql": "postgresql",
  mysql: "mysql",
  "aurora-mysql": "mysql",
  mariadb: "mariadb",
};

/** Of an instance whose parameter groups are in the stack; undefined where AWS's own are used, which follow the class. */
export function rdsServer(wanted: readonly Engine[], type: string, props: Props, stack: Stack): Server | undefined {
  const name = engineInStack(props, stack);
  const engine = engines[name];
  if (engine === undefined || !wanted.includes(engine)) return undefined;
  const aurora = name.startsWith("aurora-");
  const groups = groupsOf(type, stack);
  if (groups.length === 0) return undefined;
  const className = textOf(props.instanceClass) ?? "";
  // Its memory changes while it runs.
  if (className === "db.serverless") return undefined;
  const known = factsFor(engine);
  const written = groups.flatMap(({ props: { parameters } }) =>
    entriesOf(parameters).flatMap(({ entry }) => {
      const [setting, value] = [textOf(entry.name), textOf(entry.value) ?? numberOf(entry.value)?.toString()];
      return setting !== undefined && value !== undefined && Object.hasOwn(known, setting)
        ? [[setting, value] as const]
        : [];
    }),
  );
  const machine = instanceClasses[className];
  if (machine === undefined) {
    if (written.length === 0) return undefined;
    throw new Undecided("its instance class is not one whose memory is known");
  }
  const variables = {
    DBInstanceClassMemory: machine.memory * 1024 * (1 - takenByAws),
    DBInstanceVCPU: machine.vcpus,
  };
  const values = written.map(([setting, value]) => {
    if (!isFormula(value)) return [setting, value] as const;
    const result = evaluate(value, variables);
    if (result === undefined) throw new Undecided(`the formula of ${setting} in its parameter group is not understood`);
    return [setting, String(result)] as const;
  });
  const family = textOf(groups[0]!.props.family) ?? "";
  return serverOf(
    {
      ...{ engine, platform: aurora ? "aurora" : "rds", memory: machine.memory, cpus: machine.vcpus, values },
      version: /\d+(\.\d+)?$/.exec(family)?.[0] ?? textOf(props.engineVersion) ?? "",
    },
    {
      complete: false,
      at: type === clusterInstance ? "instanceClass" : "parameterGroupName",
      where: `parameter group ${groups.map((group) => JSON.stringify(group.name)).join(" and ")}: `,
    },
  );
}

/** The cluster's before the instance's own, which wins. */
function groupsOf(type: string, stack: Stack): PolicyResource[] {
  if (type !== clusterInstance) {
    const group = stack.left("parameterGroupName") ? undefined : stack.referred("parameterGroupName", parameterGroup);
    return group === undefined ? [] : [group];
  }
  const main = stack.referred("clusterIdentifier", cluster);
  const own = stack.left("dbParameterGroupName") ? undefined : stack.referred("dbParameterGroupName", parameterGroup);
  const shared = main && clusterGroupOf(main, stack);
  return [shared, own].filter((one) => one !== undefined);
}

function clusterGroupOf(main: PolicyResource, stack: Stack): PolicyResource | undefined {
  const around = stack.around(main);
  const property = "dbClusterParameterGroupName";
  return around.left(property) ? undefined : around.referred(property, clusterParameterGroup);
}

/** What connections, buffers and maintenance could take at once beyond the memory. What is not set is taken as the rules would set it. */
export function memoryExcess({ size, settings, at, where }: Server): Finding[] {
  return overrideProblems(size, "settings", settings)
    .filter(({ field }) => field.startsWith("settings."))
    .map(({ found, allowed, fix }) => ({ at, found: `${where}${found}`, expected: allowed, fix }));
}

/** PostgreSQL's connections for its cores, where both are declared. */
export function connectionsProblem({ size, coresKnown, settings, at, where }: Server): Finding | undefined {
  const connections = Number(settings.max_connections ?? 0);
  const most = mostConnections(size.cpus);
  if (!coresKnown || connections <= most) return undefined;
  return {
    at,
    found: `${where}max_connections = ${connections} on ${size.cpus === 1 ? "1 core" : `${size.cpus} cores`}`,
    expected: `at most ${most}`,
    fix: `lower max_connections to ${most} or less, and put a pooler in front`,
  };
}

const percent = (part: number) => `${Math.round(part * 1000) / 10} %`;

/** What is wrong with a setting as a part of the memory; nothing where it is within, or not set and the platform's. */
export function shareProblem(
  { size, settings, complete, at, where }: Server,
  setting: keyof typeof memoryShares,
  { least, most }: { least: number; most: number },
  unset?: string,
): Finding | undefined {
  const text = settings[setting] ?? (size.platform === "docker" ? unset : undefined);
  if (text === undefined) return undefined;
  if (settings[setting] === undefined && !complete)
    throw new Undecided(`${setting} may be set in a file that is mounted`);
  const fact = factsFor(size.engine)[setting]!;
  const kilobytes = Number(read(fact, text)) / (fact.unit === "B" ? 1024 : 1);
  const share = kilobytes / size.memory;
  if (share >= least && share <= most) return undefined;
  const [low, high] = [least, most].map((part) => formatMemory(Math.floor((size.memory * part) / 1024) * 1024 ** 2));
  return {
    at,
    found: `${where}${setting} ${settings[setting] === undefined ? "not set, which is" : "="} ${formatMemory(kilobytes * 1024)}, ${percent(share)} of ${formatMemory(size.memory * 1024)}`,
    expected: `${percent(least)} to ${percent(most)} of the memory, ${low} to ${high}`,
    fix: `set ${setting} within that, as \`npm run tuning\` does for the size`,
  };
}

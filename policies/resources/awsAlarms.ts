/** CloudWatch: which metrics of a database have an alarm, on itself, on its instances or on all of its kind. */
import type { PolicyResource } from "@pulumi/policy";
import { entriesOf, type Props, textOf } from "../read.ts";
import type { Stack } from "../stack.ts";
import { type AwsDatabase, awsDatabase, awsDatabases } from "./awsDatabases.ts";

export const metricAlarm = "aws:cloudwatch/metricAlarm:MetricAlarm";

/** What one alarm looks at: one metric, or several in an expression. */
interface Watched {
  namespace: string;
  metric: string;
  dimensions: Props;
}

interface Alarms {
  /** By the properties of the resource that the program took a dimension from. */
  byReference: Map<Props, Watched[]>;
  /** By `DBInstanceIdentifier=main`. */
  byValue: Map<string, Watched[]>;
  /** By namespace: those that are on no single database. */
  onAll: Map<string, Watched[]>;
}

/** One for each judging: all of its resources see the same `all`. */
const indexes = new WeakMap<Stack["all"], Alarms>();

const singling = new Set<string>(
  Object.values(awsDatabases).flatMap((one: AwsDatabase) => [one.dimension, one.members?.dimension ?? one.dimension]),
);
/** Of ElastiCache's nodes; the alarm of one has its group's name and a number. */
const node = "CacheClusterId";
singling.add(node);

const databaseOrMember = new Set<string>(
  Object.entries(awsDatabases).flatMap(([type, one]: [string, AwsDatabase]) => [type, one.members?.type ?? type]),
);
// Memcached's, for which nobody has to have an alarm: one on it is on nothing else.
databaseOrMember.add("aws:elasticache/cluster:Cluster");

/** The metrics of a database that have an alarm. */
export function watchedMetrics(stack: Stack, { type, props }: { type: string; props: Props }): Set<string> {
  const { namespace, dimension, identifying, members } = awsDatabase(type);
  const alarms = alarmsOf(stack);
  const found = [...(alarms.byReference.get(props) ?? []), ...(alarms.onAll.get(namespace) ?? [])];
  found.push(...named(alarms, dimension, props, identifying));
  if (dimension === "ReplicationGroupId") {
    const id = alarms.byValue.size > 0 ? textOf(props[identifying]) : undefined;
    for (const [key, watched] of alarms.byValue) if (id && key.startsWith(`${node}=${id}-`)) found.push(...watched);
  }
  if (members !== undefined) {
    for (const member of stack.referring("clusterIdentifier", members.type)) {
      found.push(...(alarms.byReference.get(member.props) ?? []));
      found.push(...named(alarms, members.dimension, member.props, members.identifying));
    }
  }
  return new Set(found.filter((one) => one.namespace === namespace).map(({ metric }) => metric));
}

function named({ byValue }: Alarms, dimension: string, props: Props, identifying: string): Watched[] {
  // Without an alarm by name there is nothing for which a name would have to be known.
  if (byValue.size === 0) return [];
  return byValue.get(`${dimension}=${textOf(props[identifying])}`) ?? [];
}

function alarmsOf(stack: Stack): Alarms {
  const known = indexes.get(stack.all);
  if (known !== undefined) return known;
  const alarms: Alarms = { byReference: new Map(), byValue: new Map(), onAll: new Map() };
  for (const alarm of stack.all(metricAlarm)) add(alarms, alarm);
  indexes.set(stack.all, alarms);
  return alarms;
}

function add(alarms: Alarms, alarm: PolicyResource): void {
  const { dimensions = [], metricQueries = [] } = alarm.propertyDependencies;
  const taken = [...dimensions, ...metricQueries].filter(({ type }) => databaseOrMember.has(type));
  for (const watched of watchedBy(alarm.props)) {
    for (const one of taken) push(alarms.byReference, one.props, watched);
    if (taken.length > 0) continue;
    const names = Object.keys(watched.dimensions).filter((name) => singling.has(name));
    if (names.length === 0) push(alarms.onAll, watched.namespace, watched);
    for (const name of names) push(alarms.byValue, `${name}=${textOf(watched.dimensions[name])}`, watched);
  }
}

function watchedBy(props: Props): Watched[] {
  const watched = (one: Props): Watched => ({
    namespace: textOf(one.namespace) ?? "",
    metric: textOf(one.metricName) ?? "",
    dimensions: (typeof one.dimensions === "object" && one.dimensions !== null ? one.dimensions : {}) as Props,
  });
  return [
    ...(textOf(props.metricName) === undefined ? [] : [watched(props)]),
    ...entriesOf(props.metricQueries).flatMap(({ entry }) => {
      if (typeof entry.metric === "object" && entry.metric !== null) return [watched(entry.metric as Props)];
      // SELECT MAX(CPUUtilization) FROM SCHEMA("AWS/RDS", DBInstanceIdentifier): all of them at once.
      const [, metric, namespace] =
        /\(\s*"?(\w+)"?\s*\)\s+FROM\s+(?:SCHEMA\()?"?(AWS\/\w+)/i.exec(textOf(entry.expression) ?? "") ?? [];
      return namespace === undefined ? [] : [{ namespace, metric: metric!, dimensions: {} }];
    }),
  ];
}

function push<K>(map: Map<K, Watched[]>, key: K, one: Watched): void {
  const others = map.get(key);
  if (others === undefined) map.set(key, [one]);
  else others.push(one);
}

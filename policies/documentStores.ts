/** Clusters of DocumentDB and Neptune, which are made of the same parts: instances, a parameter group, snapshots. */
import type { PolicyResource } from "@pulumi/policy";
import { entriesOf, type Props, textOf } from "./read.ts";
import type { Stack } from "./stack.ts";
import { Undecided } from "./undecided.ts";

interface Parts {
  instance: string;
  group: string;
  /** The property that names the group. */
  groupProperty: string;
}

export const documentDb: Parts = {
  instance: "aws:docdb/clusterInstance:ClusterInstance",
  group: "aws:docdb/clusterParameterGroup:ClusterParameterGroup",
  groupProperty: "dbClusterParameterGroupName",
};

export const neptune: Parts = {
  instance: "aws:neptune/clusterInstance:ClusterInstance",
  group: "aws:neptune/clusterParameterGroup:ClusterParameterGroup",
  groupProperty: "neptuneClusterParameterGroupName",
};

/** A parameter as a group sets it, in lower case; undefined when it does not. The last of two wins. */
export function parameterOf(group: Props, name: string): { place: number; value: string } | undefined {
  const set = entriesOf(group.parameters)
    .filter(({ entry }) => entry.name === name)
    .at(-1);
  if (set === undefined) return undefined;
  const { value } = set.entry;
  const written = typeof value === "string" || typeof value === "number" ? String(value) : "";
  return { place: set.place, value: written.trim().toLowerCase() };
}

/** The group of a cluster; undefined for AWS's own, which nobody can change. */
export function groupOf(props: Props, stack: Stack, { group, groupProperty }: Parts): PolicyResource | undefined {
  if (stack.left(groupProperty)) return undefined;
  const found = stack.referred(groupProperty, group);
  if (found !== undefined) return found;
  const named = textOf(props[groupProperty]);
  if (named && !named.startsWith("default.")) throw new Undecided(`its ${groupProperty} is not in this stack`);
  return undefined;
}

/** The one zone that all instances of a cluster are in; undefined when there are several, or fewer than two instances. */
export function onlyZone(members: readonly PolicyResource[]): string | undefined {
  if (members.length < 2) return undefined;
  const zones = new Set(members.map(({ props }) => textOf(props.availabilityZone)));
  const [zone] = zones;
  return zones.size === 1 ? zone : undefined;
}

/** A cluster that is restored has the encryption of what it is restored from, and none of its own to say. */
export function refuseRestored(props: Props, ...from: string[]): void {
  const source = from.find((property) => props[property] !== undefined && props[property] !== null);
  if (source !== undefined) throw new Undecided(`its encryption is that of its ${source}, which is not seen from here`);
}

export const countOf = (members: number) =>
  members === 0
    ? "no instance in the cluster"
    : `${members} ${members === 1 ? "instance" : "instances"} in the cluster`;

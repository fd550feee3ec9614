/** Clusters of DocumentDB and Neptune, which are made of the same parts: instances, a parameter group, snapshots. */
import type { PolicyResource } from "@pulumi/policy";
import { type Props, textOf } from "../read.ts";
import type { Stack } from "../stack.ts";
import { Undecided } from "../undecided.ts";
import { parameterOf as asWritten, groupOf as namedGroup } from "./parameterGroups.ts";

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

/** A parameter of a group in lower case, as both read their values. */
export function parameterOf(group: Props, name: string): { place: number; value: string } | undefined {
  const set = asWritten(group, name);
  return set && { ...set, value: set.value.toLowerCase() };
}

/** The group of a cluster; undefined for AWS's own. */
export const groupOf = (props: Props, stack: Stack, { group, groupProperty }: Parts): PolicyResource | undefined =>
  namedGroup(props, stack, groupProperty, group);

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

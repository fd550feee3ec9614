/** The smallest size that lasts for the months of the plan: limits for a Docker container, and a class of RDS with its storage. */

import { instanceClasses } from "../tuning/index.ts";
import { type Demand, demand, type Needs, type Prepared } from "./demand.ts";
import { connectionsOf, type Machine, settingsOf } from "./machine.ts";

const MB = 1024 ** 2;
const GB = 1024 ** 3;

/** Sizes that people give containers and hosts have. */
const memories = [
  ...[512 * MB],
  ...[1, 2, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 768, 1024].map((size) => size * GB),
];
const cores = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128];

/** Steps of a disk's size and of its speed. */
const diskStep = 10 * GB;
const iopsStep = 100;

/** What an instance has. Bytes, cores, IO/s. */
export type Capacity = Needs;

export interface DockerFit extends Capacity {
  /** Why the largest size that there is does not last; nothing when this size does. */
  lacks: string[];
}

export interface RdsFit {
  class: string;
  cpus: number;
  memory: number;
  /** Bytes of gp3. */
  storage: number;
  iops: number;
  connections: number;
}

const rounded = (value: number, step: number) => Math.max(1, Math.ceil(value / step)) * step;

/** What the plan needs at its end on a machine. */
const atTheEnd = (plan: Prepared, machine: Machine): Demand => demand(plan, plan.months, settingsOf(plan, machine));

/** What a machine's memory and cores bear of a demand. */
function lacking(plan: Prepared, machine: Machine, { needs }: Demand): string[] {
  return [
    ...(machine.cpus < needs.cpus ? ["cores"] : []),
    ...(machine.memory < needs.memory ? ["memory for the part of the data that is used most"] : []),
    ...(connectionsOf(plan, machine) < needs.connections ? ["memory for the connections"] : []),
  ];
}

export function dockerFit(plan: Prepared): DockerFit {
  const largest: Machine = { memory: memories.at(-1)!, cpus: cores.at(-1)!, platform: "docker" };
  const { cpus: busy } = atTheEnd(plan, largest).needs;
  const cpus = cores.find((count) => count >= busy) ?? largest.cpus;
  const machines = memories.map((memory): Machine => ({ memory, cpus, platform: "docker" }));
  const machine = machines.find((one) => lacking(plan, one, atTheEnd(plan, one)).length === 0) ?? machines.at(-1)!;
  const end = atTheEnd(plan, machine);
  return {
    ...{ memory: machine.memory, cpus, connections: connectionsOf(plan, machine) },
    disk: rounded(end.needs.disk, diskStep),
    iops: rounded(end.needs.iops, iopsStep),
    lacks: lacking(plan, machine, end),
  };
}

/**
 * gp3 on RDS for PostgreSQL: below 400 GB always 3,000 IO/s, from there on 12,000, and up to 64,000 for a price.
 *
 * Source: AWS documentation, "Amazon RDS DB instance storage" (CHAP_Storage), gp3 storage.
 */
const gp3 = { least: 20 * GB, most: 64 * 1024 * GB, striped: 400 * GB, small: 3000, large: 12_000, top: 64_000 };

/** Of the newest families that work all day (burstable ones pay for their cores by credits), cheapest first: memory and cores are what costs. */
const classes = Object.values(instanceClasses)
  .filter(({ name }) => /^db\.[mr]8g\./.test(name))
  .map(({ name, vcpus, memory }) => ({ name, cpus: vcpus, memory: memory * 1024 }))
  .sort((a, b) => a.memory / GB + 4 * a.cpus - (b.memory / GB + 4 * b.cpus));

/** Null when no class or no gp3 volume is large enough. */
export function rdsFit(plan: Prepared): RdsFit | null {
  for (const { name, cpus, memory } of classes) {
    const machine: Machine = { memory, cpus, platform: "rds" };
    const end = atTheEnd(plan, machine);
    if (lacking(plan, machine, end).length > 0) continue;
    const { disk, iops } = end.needs;
    if (disk > gp3.most || iops > gp3.top) return null;
    const storage = Math.max(rounded(disk, GB), iops > gp3.small ? gp3.striped : gp3.least);
    const included = storage >= gp3.striped ? gp3.large : gp3.small;
    const connections = connectionsOf(plan, machine);
    return { class: name, cpus, memory, storage, iops: Math.max(included, rounded(iops, iopsStep)), connections };
  }
  return null;
}

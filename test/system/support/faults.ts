/**
 * The ways to lose a primary, done to its container from outside, and how the host's operator takes each back. None of them gives
 * the database a command, neither when it strikes nor when it is lifted.
 */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { docker, type Stack, verb } from "./stack.ts";

const execute = promisify(execFile);

/** What a fault strikes. */
export interface Target {
  stack: Stack;
  /** Key of the primary. */
  primary: string;
  container: string;
}

export interface Fault {
  /** As the table names it. */
  kind: string;
  /** Seconds of write outage that are promised for it with `quorum` and `fast`. Printed, never asserted. */
  budget: number;
  /** `stays`: the primary must go on; `restarts`: it or another must serve; `moves`: another must serve. */
  primary: "stays" | "restarts" | "moves";
  /** The old primary lives on while another is chosen: the ones that can make two of them. */
  survives?: true;
  inflict(target: Target): Promise<unknown>;
  /** What the operator does afterwards. */
  lift(target: Target): Promise<unknown>;
}

const nothing = async () => undefined;

/** The container's first process, as the host numbers it. */
async function hostPid(container: string): Promise<number> {
  const pid = Number(await docker("inspect", "--format", "{{.State.Pid}}", container));
  if (!(pid > 1)) throw new Error(`${container} is not running`);
  return pid;
}

/** Every packet in and out is dropped, loopback's excepted: for the members it is a pulled cable, which nobody is told about. */
async function packets(change: "--append" | "--delete", container: string): Promise<void> {
  const inside = ["--net", "--target", String(await hostPid(container)), "iptables", "--wait"];
  for (const rule of [
    ["INPUT", "!", "--in-interface", "lo", "--jump", "DROP"],
    ["OUTPUT", "!", "--out-interface", "lo", "--jump", "DROP"],
  ])
    await execute("nsenter", [...inside, change, ...rule]);
}

async function etcd(command: "pause" | "unpause", { stack }: Target): Promise<void> {
  await docker(command, ...[1, 2, 3].map((i) => stack.container(`etcd-${i}`)));
}

export const faults: Fault[] = [
  {
    kind: "switchover",
    budget: 4,
    primary: "moves",
    async inflict({ stack }) {
      const { code, all } = await verb("switchover", "--stack", stack.name);
      if (code !== 0) throw new Error(`switchover failed:\n${all}`);
    },
    lift: nothing,
  },
  {
    kind: "kill -9 of the postmaster",
    budget: 2,
    primary: "restarts",
    inflict: ({ container }) =>
      docker("exec", container, "sh", "-c", "kill -9 $(head -n 1 /var/lib/postgresql/data/pgdata/postmaster.pid)"),
    lift: nothing,
  },
  {
    // From the host, because the kernel spares a container's first process from signals out of the container itself.
    kind: "kill -9 of the container's PID 1",
    budget: 5,
    primary: "restarts",
    inflict: async ({ container }) => process.kill(await hostPid(container), "SIGKILL"),
    lift: nothing,
  },
  {
    // Docker takes it for the operator's wish and does not restart the container.
    kind: "docker kill",
    budget: 23,
    primary: "moves",
    inflict: ({ container }) => docker("kill", container),
    lift: ({ container }) => docker("start", container),
  },
  {
    kind: "docker pause",
    budget: 23,
    primary: "moves",
    survives: true,
    inflict: ({ container }) => docker("pause", container),
    lift: ({ container }) => docker("unpause", container),
  },
  {
    kind: "network cut",
    budget: 23,
    primary: "moves",
    survives: true,
    inflict: ({ container }) => packets("--append", container),
    lift: ({ container }) => packets("--delete", container),
  },
  {
    // Frozen rather than stopped: nothing refuses a connection, so every call to it hangs.
    kind: "etcd gone for 35 s",
    budget: 1,
    primary: "stays",
    async inflict(target) {
      await etcd("pause", target);
      await new Promise((resolve) => setTimeout(resolve, 35_000));
    },
    lift: (target) => etcd("unpause", target),
  },
];

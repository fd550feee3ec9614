/**
 * The campaign behind the figures in docs/failover.md: each fault many times, with `quorum` and fewer times with `sync`, and the two
 * that leave an old primary alive with `async`, where rows must get lost, or the trial could not see a second primary.
 * The document's table is written anew after every fault, so that a campaign that is broken off leaves what it has found out.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { arch, cpus, release, totalmem } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { faults } from "../system/support/faults.ts";
import { docker, root, Stack } from "../system/support/stack.ts";
import { type Logins, logins, type Trial, trial } from "../system/support/trial.ts";

const campaign = [
  { durability: "quorum", repeats: 20, struck: faults },
  { durability: "sync", repeats: 5, struck: faults },
  { durability: "async", repeats: 3, struck: faults.filter(({ survives }) => survives) },
];

const stack = new Stack("t-deep", 25442);
const rows: string[] = [];

afterAll(() => stack.dispose());

describe.each(campaign)("durability $durability", ({ durability, repeats, struck }) => {
  let as: Logins;

  test("the cluster is up", async () => {
    stack.configure({ durability });
    await stack.mustUp();
    as = await logins(stack);
  });

  test.each(struck)(`$kind, ${repeats} times`, { timeout: repeats * 300_000 }, async (fault) => {
    const trials: Trial[] = [];
    try {
      while (trials.length < repeats) trials.push(await trial(stack, fault, as));
    } finally {
      rows.push(tableRow(durability, fault.kind, trials));
      await writeTable();
    }
    const lost = trials.flatMap((t) => [...t.lost, ...t.inside.lost]);
    if (durability === "async") expect(lost, "async must show the second primary").not.toEqual([]);
    else expect(lost).toEqual([]);
    for (const t of trials) expect(t.replaced).toBe(fault.primary !== "stays");
  });
});

function tableRow(durability: string, kind: string, trials: Trial[]): string {
  const outages = trials.map((t) => t.outage).sort((a, b) => a - b);
  const middle = (outages.length - 1) / 2;
  const median = (outages[Math.floor(middle)]! + outages[Math.ceil(middle)]!) / 2;
  const seconds = [outages[0]!, median, outages.at(-1)!].map((s) => s.toFixed(1)).join(" / ");
  const sum = (of: (t: Trial) => number) => trials.reduce((total, t) => total + of(t), 0);
  const port = `${sum((t) => t.lost.length)} of ${sum((t) => t.acknowledged)}`;
  const inside = `${sum((t) => t.inside.lost.length)} of ${sum((t) => t.inside.acknowledged)}`;
  return `| ${durability} | ${kind} | ${trials.length} | ${trials.length === 0 ? "" : seconds} | ${port} | ${inside} |`;
}

/** What ran, as the containers say themselves; nothing that names this machine. */
async function conditions(): Promise<string> {
  const say = async (service: string, ...command: string[]) =>
    /\d+(\.\d+)+/.exec(await docker("exec", stack.container(service), ...command))![0];
  const versions = [
    `PostgreSQL ${await say("a", "postgres", "--version")}`,
    `Patroni ${await say("a", "patroni", "--version")}`,
    `etcd ${await say("etcd-1", "etcd", "--version")}`,
    `HAProxy ${await say("haproxy", "haproxy", "-v")}`,
    `Docker ${await docker("version", "--format", "{{.Server.Version}}")}`,
    `Linux ${/^[\d.]+/.exec(release())![0]}`,
  ];
  const machine = `${cpus().length} CPUs (${arch()}), ${Math.round(totalmem() / 1024 ** 3)} GiB`;
  return `${new Date().toISOString().slice(0, 10)}, ${machine}; ${versions.join(", ")}.`;
}

async function writeTable(): Promise<void> {
  const file = join(root, "docs", "failover.md");
  const marker = (name: string) => `<!-- campaign ${name} -->`;
  const table = [
    await conditions(),
    "",
    "| durability | fault | times | write outage, s: min / median / max | lost of acknowledged, through the port | lost of acknowledged, inside the struck primary |",
    "|---|---|---|---|---|---|",
    ...rows,
  ];
  const text = readFileSync(file, "utf8");
  const [head, tail] = [text.indexOf(marker("begins")), text.indexOf(marker("ends"))];
  if (head < 0 || tail < head)
    throw new Error(`${file} has no place for the table: ${marker("begins")} … ${marker("ends")}`);
  const upTo = text.slice(0, head + marker("begins").length);
  writeFileSync(file, `${upTo}\n${table.join("\n")}\n${text.slice(tail)}`);
}

/**
 * What the policy packs cost: to load, to judge many resources in process, and through the engine against a pack of one policy that does
 * nothing and against AWSGuard, Pulumi's own pack for AWS, in turn and in one run. Prints a table and gates nothing.
 */
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { packs as packNames } from "../../policies/pack.ts";
import { prepare } from "../../toolchain/environment.ts";
import { root } from "../../toolchain/places.ts";
import { resources } from "./policies/resources.ts";

const run = promisify(execFile);
const awsGuard = "0.3.1";

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const show = (values: number[], digits = 1) =>
  [Math.min(...values), median(values), Math.max(...values)].map((value) => value.toFixed(digits)).join(" | ");

/** @param rounds of each that is timed through the engine @param count resources of its state */
export async function benchPolicies(rounds: number, count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "holdfast-bench-"));
  try {
    const loaded: number[] = [];
    let policies = 0;
    // The first one fills Node's cache, as the first run of a user does.
    for (let round = 0; round <= rounds; round++) {
      const { stdout } = await run(process.execPath, [join(root, "test/bench/policies/load.ts")]);
      const figure = JSON.parse(stdout) as { milliseconds: number; count: number };
      policies = figure.count;
      if (round > 0) loaded.push(figure.milliseconds / 1000);
    }
    const judged = await run(process.execPath, [join(root, "test/bench/policies/judge.ts"), "2500", "5000", "10000"]);
    const packs = await packsIn(folder);
    const state = join(folder, "state.json");
    writeFileSync(state, stateOf(count));
    const { pulumi, env } = await prepare({ docker: false });
    const times = new Map(Object.keys(packs).map((name) => [name, [] as number[]]));
    for (let round = 0; round < rounds; round++)
      for (const [name, paths] of Object.entries(packs)) {
        process.stderr.write(`round ${round + 1} of ${rounds}: ${name}\n`);
        const start = performance.now();
        const args = paths.flatMap((path) => ["--policy-pack", path]);
        // Findings are an exit code of 1.
        await run(pulumi, ["policy", "analyze", "--file", state, ...args, "--json"], {
          env,
          maxBuffer: 1 << 30,
        }).catch((error: { code?: number }) => {
          if (error.code !== 1 && error.code !== 255) throw error;
        });
        times.get(name)!.push((performance.now() - start) / 1000);
      }
    const least = median(times.get("one policy that does nothing")!);
    process.stdout.write(
      [
        `| ${policies} policies | s least | median | most | of one policy |`,
        "|---|---|---|---|---|",
        `| loading all three packs | ${show(loaded, 2)} | |`,
        ...(JSON.parse(judged.stdout) as { count: number; seconds: number }[]).map(
          ({ count: many, seconds }) => `| judging ${many} resources in process | ${show([seconds])} | |`,
        ),
        ...[...times].map(
          ([name, seconds]) =>
            `| \`policy analyze\` of ${count} resources: ${name} | ${show(seconds)} | ${(median(seconds) / least).toFixed(2)} |`,
        ),
        "",
      ].join("\n"),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Folders of packs, by what they are. */
async function packsIn(folder: string): Promise<Record<string, string[]>> {
  const own = packNames.map((name) => join(root, "policies", name));
  const trivial = packOf(
    join(folder, "trivial"),
    `const { PolicyPack } = require("@pulumi/policy");
new PolicyPack("trivial", { policies: [{ name: "nothing", description: "Nothing.", enforcementLevel: "advisory",
  validateResource: (args, report) => { if (args.props.nothing === 1) report("no"); } }] });
`,
  );
  mkdirSync(join(trivial, "node_modules"));
  symlinkSync(join(root, "node_modules/@pulumi"), join(trivial, "node_modules/@pulumi"));
  const packs: Record<string, string[]> = {
    "one policy that does nothing": [trivial],
    "all our packs as one, as `npm run policy` has it": [join(root, "policies")],
    "our packs one by one": own,
  };
  const guard = await awsGuardPack();
  return guard === undefined ? packs : { ...packs, [`AWSGuard ${awsGuard}`]: [guard] };
}

function packOf(folder: string, index: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "PulumiPolicy.yaml"), "runtime: nodejs\n");
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "pack", version: "1.0.0", main: "index.js" }));
  writeFileSync(join(folder, "index.js"), index);
  return folder;
}

/** In the checkout's own folder, so that it is fetched once; left out where it can't be had. */
async function awsGuardPack(): Promise<string | undefined> {
  const folder = packOf(
    join(root, ".holdfast/bench/awsguard"),
    `const { AwsGuard } = require("@pulumi/awsguard");\nnew AwsGuard({ all: "advisory" });\n`,
  );
  if (existsSync(join(folder, "node_modules/@pulumi/awsguard"))) return folder;
  try {
    const packages = [`@pulumi/awsguard@${awsGuard}`, "@pulumi/policy@1.21.0", "@pulumi/pulumi@3.259.0"];
    await run("npm", ["install", "--no-save", "--no-audit", "--no-fund", ...packages], { cwd: folder });
    return folder;
  } catch (error) {
    process.stderr.write(
      `AWSGuard is left out: npm could not install it (${(error as Error).message.split("\n")[0]})\n`,
    );
    return undefined;
  }
}

function stateOf(count: number): string {
  const stack = "urn:pulumi:prod::app::pulumi:pulumi:Stack::app-prod";
  const all = resources(count).map(({ type, name, props }) => ({
    ...{ urn: `urn:pulumi:prod::app::${type}::${name}`, custom: true, id: name, type, parent: stack },
    ...{ inputs: props, outputs: props },
  }));
  const manifest = { time: "2026-11-21T00:00:00Z", magic: "", version: "v3.259.0" };
  const top = { urn: stack, custom: false, type: "pulumi:pulumi:Stack" };
  return JSON.stringify({ version: 3, deployment: { manifest, resources: [top, ...all] } });
}

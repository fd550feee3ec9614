/**
 * Has the engine judge a stack by all packs as one, and reads its events as they come. They are never written to a file: those of
 * a preview hold the inputs of every resource.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Toolchain } from "../../toolchain/environment.ts";
import { cliVersion, root } from "../../toolchain/places.ts";
import { type PolicyEvent, resourceOf } from "./findings.ts";
import type { Settings } from "./settings.ts";

export interface Judged {
  events: PolicyEvent[];
  /** Type tokens of what was judged in a preview, one for each resource. */
  types: string[];
  /** The engine could not read the state's secrets, and policies saw `[secret]` in their place. */
  redacted: boolean;
}

/** The part of the engine's events that is looked at. */
interface EngineEvent {
  policyEvent?: PolicyEvent;
  policyRemediationEvent?: PolicyEvent;
  policyAnalyzeSummaryEvent?: { resourceUrn: string };
  diagnosticEvent?: { severity: string; message: string };
  summaryEvent?: { PolicyPacks?: Record<string, string> };
}

/** How the engine ends because of violations, which is no failure of the run. */
const expected = /^(preview failed|one or more mandatory policy violations were found)$/;

const signals: NodeJS.Signals[] = ["SIGINT", "SIGTERM", "SIGHUP"];

export type Subject = { file: string } | { folder: string; stack: string };

export async function judge(toolchain: Toolchain, subject: Subject, settings: Settings): Promise<Judged> {
  const folder = mkdtempSync(join(tmpdir(), "holdfast-policy-"));
  try {
    const config = join(folder, "config.json");
    writeFileSync(config, JSON.stringify(settings), { mode: 0o600 });
    const pack = ["--policy-pack", join(root, "policies"), "--policy-pack-config", config];
    const what =
      "file" in subject
        ? ["policy", "analyze", "--file", subject.file]
        : ["preview", "--cwd", subject.folder, "--stack", subject.stack];
    return await run(toolchain, [...what, ...pack, "--json", "--non-interactive", "--color", "never"]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function run(toolchain: Toolchain, args: string[]): Promise<Judged> {
  const judged: Judged = { events: [], types: [], redacted: false };
  const seen = new Set<string>();
  /** What the engine says went wrong, and what else it and the program said on the way. */
  const errors: string[] = [];
  const said: string[] = [];
  let served: string[] = [];
  let empty = false;
  const say = (text: string, isError: boolean) => {
    if (text === "" || expected.test(text)) return;
    said.push(text);
    if (isError) errors.push(text);
  };
  const takeEvent = (event: EngineEvent) => {
    const policy = event.policyEvent ?? remediation(event.policyRemediationEvent);
    if (policy !== undefined) judged.events.push(policy);
    const urn = event.policyAnalyzeSummaryEvent?.resourceUrn;
    if (urn !== undefined && !seen.has(urn)) {
      seen.add(urn);
      judged.types.push(resourceOf(urn).type);
    }
    const { severity = "", message = "" } = event.diagnosticEvent ?? {};
    if (["error", "info#err", "warning"].includes(severity)) say(message.trim(), severity === "error");
    // A pack's name, or more after a bar.
    if (event.summaryEvent) served = Object.keys(event.summaryEvent.PolicyPacks ?? {}).map((key) => key.split("|")[0]!);
  };
  const takeError = (line: string) => {
    if (line.includes("could not decrypt secrets")) judged.redacted = true;
    else if (line.includes("has no resources; nothing to analyze")) empty = true;
    else say(line.replace(/^error: /, "").trim(), line.startsWith("error: "));
  };
  const code = await follow(toolchain, args, takeEvent, takeError);
  const broken = judged.events.some(({ enforcementLevel }) => enforcementLevel === "mandatory");
  if (code !== 0 && (!broken || errors.length > 0)) {
    throw new Error(`nothing is judged, because the engine could not run\n${said.join("\n") || `exit code ${code}`}`);
  }
  if (!empty && !served.includes("holdfast-all")) {
    throw new Error(
      `nothing is judged: ${toolchain.pulumi} did not tell what the packs said. Is it Pulumi ${cliVersion}?`,
    );
  }
  return judged;
}

/** Runs the engine to its end, with each event and each line of stderr as it comes; resolves to its exit code. */
async function follow(
  { pulumi, env }: Toolchain,
  args: string[],
  takeEvent: (event: EngineEvent) => void,
  takeError: (line: string) => void,
): Promise<number | null> {
  const child = spawn(pulumi, args, {
    env: { ...env, PULUMI_ENABLE_STREAMING_JSON_PREVIEW: "true" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  // A terminal interrupts the whole group; the engine ends by itself then.
  const forward = (signal: NodeJS.Signals) => {
    if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
  };
  for (const signal of signals) process.on(signal, forward);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  createInterface({ input: child.stdout }).on("line", (line) => {
    const event = parsed(line);
    if (event !== undefined) takeEvent(event);
  });
  createInterface({ input: child.stderr }).on("line", takeError);
  try {
    return await ended;
  } finally {
    for (const signal of signals) process.off(signal, forward);
  }
}

/** Before and after are in it too, with all properties: not kept. */
const remediation = (event: PolicyEvent | undefined) =>
  event && { policyName: event.policyName, resourceUrn: event.resourceUrn! };

function parsed(line: string): EngineEvent | undefined {
  if (!line.startsWith("{")) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** What is read of an engine's events and exit code, with an engine that says what the test wants. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { judge } from "../../../verbs/policy/judge.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "holdfast-t-judge-"));
  mkdirSync(join(folder, "tmp"));
  vi.stubEnv("TMPDIR", join(folder, "tmp"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

interface Told {
  events?: object[];
  stderr?: string[];
  code?: number;
}

const summary = (served = "holdfast-all") => ({ summaryEvent: { PolicyPacks: { [`${served}|local|/x`]: "0.1.0" } } });
const settings = { "aws-any": { enforcementLevel: "advisory" } };

/** An engine that writes down how it was called, and says what it is told to. */
function judged({ events = [summary()], stderr = [], code = 0 }: Told, subject = { file: "/x/state.json" }) {
  const pulumi = join(folder, "pulumi");
  writeFileSync(join(folder, "stdout"), events.map((event) => `${JSON.stringify(event)}\n`).join(""));
  writeFileSync(join(folder, "stderr"), stderr.map((line) => `${line}\n`).join(""));
  const copy = 'for one in "$@"; do case $one in *.json) [ -f "$one" ] && cat "$one" >> configs; esac; done';
  const script = `#!/bin/sh\ncd ${folder}\necho "$@" > arguments\n${copy}\ncat stdout; cat stderr >&2; exit ${code}\n`;
  writeFileSync(pulumi, script, { mode: 0o755 });
  return judge({ pulumi, env: process.env, how: "a test" }, subject, settings);
}

const violation = (enforcementLevel: string) => ({
  policyEvent: { policyName: "aws-any", resourceUrn: "urn:pulumi:dev::app::a:b:C::db", message: "x", enforcementLevel },
});
const says = (severity: string, message: string) => ({ diagnosticEvent: { severity, message } });

describe("a run that judged", () => {
  it.each<[string, Told]>([
    ["without violations", { events: [violation("advisory"), summary()] }],
    [
      "with mandatory ones, in a preview",
      { code: 1, events: [violation("mandatory"), says("error", "preview failed\n"), summary()] },
    ],
    [
      "with mandatory ones, of a state",
      {
        ...{ code: 1, events: [violation("mandatory"), summary()] },
        stderr: ["error: one or more mandatory policy violations were found"],
      },
    ],
    [
      "of a program that writes on standard error",
      {
        ...{ code: 1, stderr: ["(node:1) Warning: old"] },
        events: [says("info#err", "a word"), violation("mandatory"), says("warning", "hm"), summary()],
      },
    ],
  ])("%s has the violations", async (_, told) => {
    expect((await judged(told)).events).toHaveLength(1);
  });

  it("keeps nothing of properties, and counts each resource once", async () => {
    const secret = "canary-5f1d";
    const urn = "urn:pulumi:dev::app::my:index:Db$a:b:C::db";
    const { events, types, redacted } = await judged({
      events: [
        { resourcePreEvent: { metadata: { new: { inputs: { password: secret } } } } },
        {
          policyRemediationEvent: { policyName: "aws-any", resourceUrn: urn, before: { password: secret }, after: {} },
        },
        { policyAnalyzeSummaryEvent: { resourceUrn: urn } },
        { policyAnalyzeSummaryEvent: { resourceUrn: urn } },
        summary(),
      ],
    });
    expect(events).toEqual([{ policyName: "aws-any", resourceUrn: urn }]);
    expect([types, redacted]).toEqual([["a:b:C"], false]);
  });

  it("knows when the state's secrets were not read, and when there was nothing to judge", async () => {
    const warning = "warning: could not decrypt secrets in /x; analyzing with secret values redacted";
    expect((await judged({ stderr: [warning] })).redacted).toBe(true);
    const empty = await judged({ events: [], stderr: ["File /x has no resources; nothing to analyze."] });
    expect(empty).toEqual({ events: [], types: [], redacted: false });
  });
});

describe("a run that could not judge says so", () => {
  it.each<[string, Told, string]>([
    ["of a program that fails", { code: 255, events: [says("error", "boom"), summary()] }, "boom"],
    [
      "of a program that fails after a violation",
      {
        code: 255,
        events: [violation("mandatory"), says("error", "boom"), says("error", "preview failed"), summary()],
      },
      "boom",
    ],
    ["of a pack that does not load", { code: 255, events: [], stderr: ["error: loading policy packs: no"] }, "no"],
    ["of an engine that says nothing", { code: 3, events: [] }, "exit code 3"],
    ["of an engine that knows no events", { events: [{ config: {} }] }, "did not tell what the packs said"],
    ["of a pack that is missing", { events: [summary("other")] }, "did not tell what the packs said"],
  ])("%s", async (_, told, message) => {
    await expect(judged(told)).rejects.toThrow(message);
  });
});

it("gives the engine all packs as one, with their configuration, and leaves no file of it", async () => {
  await judged({});
  const called = readFileSync(join(folder, "arguments"), "utf8");
  expect(called).toMatch(/^policy analyze --file \/x\/state\.json --policy-pack \S+\/policies --policy-pack-config /);
  expect(readFileSync(join(folder, "configs"), "utf8")).toBe(JSON.stringify(settings));
  expect(readdirSync(join(folder, "tmp"))).toEqual([]);
});

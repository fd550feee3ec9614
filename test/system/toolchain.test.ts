/**
 * The toolchain as a whole: the engine and the language host run a small program in a project of its own. Where an official Pulumi
 * is used this tries the official language host, so it holds ours to the same behaviour only where both have been run.
 */
import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prepare, type Toolchain } from "../../toolchain/environment.ts";
import { root } from "../../toolchain/places.ts";

let toolchain: Toolchain;
let project: string;

beforeAll(async () => {
  toolchain = await prepare({ docker: false });
  project = mkdtempSync(join(tmpdir(), "holdfast-toolchain-"));
  mkdirSync(join(project, "state"));
  symlinkSync(join(root, "node_modules"), join(project, "node_modules"));
  writeFileSync(
    join(project, "Pulumi.yaml"),
    "name: trial\nruntime: {name: nodejs, options: {typescript: false}}\nmain: program/index.ts\n",
  );
  writeFileSync(join(project, "package.json"), '{"type": "module"}');
  mkdirSync(join(project, "program"));
  program("");
  expect((await pulumi("stack", "init", "dev")).code).toBe(0);
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

/** The project's program: erasable types and an import with a .ts ending, so that Node's own TypeScript is what runs it. */
function program(body: string): void {
  writeFileSync(join(project, "program", "greeting.ts"), 'export const greeting: string = "hello";\n');
  writeFileSync(
    join(project, "program", "index.ts"),
    `import * as pulumi from "@pulumi/pulumi";\nimport { greeting } from "./greeting.ts";\nconst config: pulumi.Config = new pulumi.Config();\n${body}\n`,
  );
}

function start(args: string[]) {
  const child = spawn(toolchain.pulumi, [...args, "--non-interactive"], {
    cwd: project,
    env: {
      ...toolchain.env,
      PATH: `${join(root, "node_modules", ".bin")}${delimiter}${toolchain.env.PATH}`,
      PULUMI_BACKEND_URL: pathToFileURL(join(project, "state")).href,
      PULUMI_CONFIG_PASSPHRASE: "trial",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (text) => {
    output += text;
  });
  child.stderr.on("data", (text) => {
    output += text;
  });
  const ended = new Promise<{ code: number | null; output: string }>((resolve) =>
    child.once("close", (code) => resolve({ code, output })),
  );
  return { child, ended };
}

const pulumi = (...args: string[]) => start(args).ended;
const up = () => pulumi("up", "--yes", "--skip-preview", "--stack", "dev");

function isAlive(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

describe("the toolchain", () => {
  it("runs a TypeScript program with its configuration; a second run changes nothing", async () => {
    await pulumi("config", "set", "name", "world");
    await pulumi("config", "set", "--path", "nested.list[0]", "7");
    await pulumi("config", "set", "--secret", "password", "hunter2");
    program(`
      export const said: string = greeting + " " + config.require("name");
      export const nested = config.requireObject("nested");
      export const password = config.requireSecret("password");
      export const place = { project: pulumi.getProject(), stack: pulumi.getStack(), organization: pulumi.getOrganization() };
    `);
    const first = await up();
    expect(first.code, first.output).toBe(0);
    expect(first.output).not.toContain("hunter2");
    const outputs = await pulumi("stack", "output", "--json", "--stack", "dev");
    expect(JSON.parse(outputs.output)).toEqual({
      said: "hello world",
      nested: { list: [7] },
      password: "[secret]",
      place: { project: "trial", stack: "dev", organization: "organization" },
    });
    const shown = await pulumi("stack", "output", "password", "--show-secrets", "--stack", "dev");
    expect(shown.output.trim()).toBe("hunter2");

    const second = await up();
    expect(second.code, second.output).toBe(0);
    expect(second.output).toMatch(/Resources:\s+1 unchanged/);
  });

  it("tells a preview from an update", async () => {
    program('console.log(pulumi.runtime.isDryRun() ? "only looking" : "doing it");');
    expect((await pulumi("preview", "--stack", "dev")).output).toContain("only looking");
    expect((await up()).output).toContain("doing it");
  });

  it("shows the error of a program that throws once, and fails", async () => {
    program('throw new Error("the ports are taken");');
    const failed = await up();
    expect(failed.code).not.toBe(0);
    expect(failed.output).toContain("the ports are taken");
    // It has been told by the SDK (bail): the engine adds no "exited with non-zero exit code".
    expect(failed.output).not.toContain("non-zero exit code");
  });

  it("names the exit code of a program that just ends", async () => {
    program("process.exit(3);");
    const failed = await up();
    expect(failed.code).not.toBe(0);
    expect(failed.output).toContain("Program exited with non-zero exit code: 3");
  });

  it("runs a plugin that is a Node program, and shows what it prints", async () => {
    const plugin = join(project, "plugin");
    mkdirSync(plugin);
    writeFileSync(join(plugin, "PulumiPlugin.yaml"), "runtime: nodejs\n");
    writeFileSync(join(plugin, "package.json"), '{"name": "greeter", "version": "1.0.0", "main": "index.js"}');
    writeFileSync(
      join(plugin, "index.js"),
      `const { provider } = require("@pulumi/pulumi");
       const schema = JSON.stringify({ name: "greeter", version: "1.0.0", resources: { "greeter:index:Hello": {} } });
       provider.main({ version: "1.0.0", schema }, process.argv.slice(2));`,
    );
    const schema = await pulumi("package", "get-schema", "./plugin");
    expect(schema.code, schema.output).toBe(0);
    expect(schema.output).toContain("greeter:index:Hello");
  });

  it("leaves no program behind when the engine is killed", async () => {
    const started = join(project, "started");
    program(`
      import { writeFileSync } from "node:fs";
      writeFileSync(${JSON.stringify(started)}, String(process.pid));
      export const never = new Promise(() => setInterval(() => {}, 1000));
    `);
    const { child, ended } = start(["up", "--yes", "--skip-preview", "--stack", "dev"]);
    while (!existsSync(started) && child.exitCode === null) await delay(50);
    child.kill("SIGKILL");
    await ended;
    const pid = Number(readFileSync(started, "utf8"));
    while (isAlive(pid)) await delay(100);
    expect(
      readdirSync(join(project, "state", ".pulumi", "locks", "organization", "trial", "dev")).length,
    ).toBeGreaterThan(0);
  });
});

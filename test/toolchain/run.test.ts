/**
 * run.js in a small project of its own, without a network: its only package is a local one that stands for the pinned Node. What
 * the registry's packages do on installation is not shown here.
 */
import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let project: string;

function write(path: string, content: string, mode = 0o644): void {
  mkdirSync(join(project, path, ".."), { recursive: true });
  writeFileSync(join(project, path), content, { mode });
}

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "holdfast-run-"));
  for (const file of ["run.js", "locked.js"]) {
    cpSync(join(import.meta.dirname, "../../toolchain", file), join(project, "toolchain", file));
  }
  const scripts = { facts: "node toolchain/run.js facts", "facts:all": "node toolchain/run.js facts all" };
  write("package.json", JSON.stringify({ type: "module", scripts, dependencies: { node: "file:node" } }));
  write("node/package.json", JSON.stringify({ name: "node", version: "1.0.0", bin: { node: "node.sh" } }));
  write("node/node.sh", `#!/bin/sh\nexec "${process.execPath}" "$@"\n`, 0o755);
  write(
    "verbs/facts.ts",
    `const args: string[] = process.argv.slice(2);
     if (args[0] === "exit") process.exit(Number(args[1]));
     if (args[0] === "wait") {
       process.on("SIGTERM", () => process.exit(7));
       setInterval(() => {}, 1000);
     }
     console.log(JSON.stringify({ args, path: process.env.PATH?.split(":")[0] }));`,
  );
  execFileSync("npm", ["install", "--package-lock-only", "--offline"], { cwd: project, stdio: "ignore" });
});

afterEach(() => rmSync(project, { recursive: true, force: true }));

interface Result {
  code: number | null;
  stdout: string;
  stderr: string;
}

function start(args: string[]) {
  const child = spawn("node", [join(project, "toolchain/run.js"), ...args], { stdio: ["ignore", "pipe", "pipe"] });
  const result: Result = { code: null, stdout: "", stderr: "" };
  child.stdout.on("data", (text) => {
    result.stdout += text;
  });
  child.stderr.on("data", (text) => {
    result.stderr += text;
  });
  const ended = new Promise<Result>((resolve) => child.once("close", (code) => resolve({ ...result, code })));
  return { child, ended };
}

const run = (...args: string[]) => start(args).ended;

describe("run.js", () => {
  it("installs on the first run, says so on stderr, and leaves stdout to the verb", async () => {
    const first = await run("facts", "--json");
    expect(first.stderr).toContain("npm ci");
    expect(JSON.parse(first.stdout)).toEqual({ args: ["--json"], path: join(project, "node_modules/.bin") });
    expect(first.code).toBe(0);

    const second = await run("facts");
    expect(second).toMatchObject({ code: 0, stderr: "" });
  });

  it("installs again when the lock changes or an installation was cut short", async () => {
    await run("facts");
    const lock = join(project, "package-lock.json");
    writeFileSync(lock, `${readFileSync(lock, "utf8")}\n`);
    expect((await run("facts")).stderr).toContain("npm ci");
    expect((await run("facts")).stderr).toBe("");

    // What `npm ci` leaves when it is killed: no stamp, since that is written last.
    rmSync(join(project, "node_modules"), { recursive: true });
    mkdirSync(join(project, "node_modules"));
    expect(await run("facts")).toMatchObject({ code: 0, stderr: expect.stringContaining("npm ci") });
  });

  it("installs once when two start together", async () => {
    const results = await Promise.all([run("facts"), run("facts"), run("facts")]);
    expect(results.map(({ code }) => code)).toEqual([0, 0, 0]);
    const installations = results.filter(({ stderr }) => stderr.includes("npm ci"));
    expect(installations).toHaveLength(1);
  });

  it("fails with npm's exit code and never runs the verb when the installation fails", async () => {
    const manifest = JSON.parse(readFileSync(join(project, "package.json"), "utf8"));
    manifest.dependencies.unlocked = "file:unlocked";
    write("package.json", JSON.stringify(manifest));
    const failed = await run("facts");
    expect(failed.code).not.toBe(0);
    expect(failed.stdout).toBe("");
    expect(failed.stderr).toContain("npm ci failed");
    expect(existsSync(join(project, "node_modules/.holdfast-lock-digest"))).toBe(false);
  });

  it("lists the verbs when it does not know one", async () => {
    const unknown = await run("facst");
    expect(unknown).toMatchObject({ code: 2, stdout: "" });
    expect(unknown.stderr).toBe('holdfast: there is no verb "facst". Verbs:\n  npm run facts\n');
  });

  it("passes on the exit code and signals", async () => {
    expect((await run("facts", "exit", "3")).code).toBe(3);
    const { child, ended } = start(["facts", "wait"]);
    await new Promise((resolve) => child.stdout.once("data", resolve));
    child.kill("SIGTERM");
    expect((await ended).code).toBe(7);
  });
});

/**
 * The way into every verb: `node toolchain/run.js <verb> [args]`. Plain JavaScript for the Node that happens to be installed
 * (20 or later); it sees to it that the packages are those of package-lock.json, then hands over to the pinned Node, which runs
 * TypeScript as it is. Says what it does on stderr only: stdout belongs to the verb.
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runLocked } from "./locked.js";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, "node_modules");
const stamp = join(modules, ".holdfast-lock-digest");

const lockDigest = () =>
  createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");

/** The stamp is written last and `npm ci` removes it first, so an interrupted installation never looks complete. */
function packagesAreInstalled() {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === lockDigest();
}

function installPackages() {
  if (packagesAreInstalled()) return 0;
  process.stderr.write("holdfast: installing the packages of package-lock.json (npm ci)\n");
  const digest = lockDigest();
  const status = spawnSync("npm", ["ci", "--loglevel=notice"], { cwd: root, stdio: ["ignore", 2, 2] }).status ?? 1;
  if (status === 0) writeFileSync(stamp, digest);
  else process.stderr.write(`holdfast: npm ci failed with exit code ${status}; its messages are above\n`);
  return status;
}

function verbs() {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return [
    ...new Set(Object.values(scripts).flatMap((script) => script.match(/^node toolchain\/run\.js (\w+)/)?.[1] ?? [])),
  ];
}

function handOver(verb, args) {
  const child = spawn(join(modules, ".bin", "node"), [join(root, "verbs", `${verb}.ts`), ...args], {
    stdio: "inherit",
    env: {
      ...process.env,
      // The official language host starts whatever `node` is first on the path.
      PATH: join(modules, ".bin") + delimiter + (process.env.PATH ?? ""),
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, ".holdfast", "compile-cache"),
    },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      // A terminal interrupts the whole group; a second SIGINT would make Pulumi abandon its clean stop.
      if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.once("error", (error) => {
    process.stderr.write(`holdfast: cannot start Node ${join(modules, ".bin", "node")}: ${error.message}\n`);
    process.exit(1);
  });
  child.once("exit", (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

const [verb, ...args] = process.argv.slice(2);
if (verb === "--install") {
  process.exit(installPackages());
} else if (verb === undefined || !verbs().includes(verb) || !existsSync(join(root, "verbs", `${verb}.ts`))) {
  process.stderr.write(`holdfast: ${verb === undefined ? "no verb given" : `there is no verb "${verb}"`}. Verbs:\n`);
  for (const known of verbs()) process.stderr.write(`  npm run ${known}\n`);
  process.exit(2);
} else {
  if (!packagesAreInstalled()) {
    const status = runLocked(join(root, ".holdfast", "setup.lock"), process.execPath, [
      join(root, "toolchain", "run.js"),
      "--install",
    ]);
    if (status !== 0) process.exit(status);
  }
  handOver(verb, args);
}

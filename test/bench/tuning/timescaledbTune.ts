/** The real timescaledb-tune, built from its pinned Go module into a folder of this checkout's own, and what it answers. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { holdfastDirectory, root } from "../../../toolchain/places.ts";
import type { Settings } from "./peers.ts";

export const timescaledbTuneVersion = "0.19.0";
const module = "github.com/timescale/timescaledb-tune/cmd/timescaledb-tune";
const program = join(holdfastDirectory, "bench", `timescaledb-tune-${timescaledbTuneVersion}`);

/** Builds it where it is missing. Safe to interrupt: the program is renamed into its place when it is whole. */
export function ensureTimescaledbTune(): void {
  if (existsSync(program)) return;
  process.stderr.write(`building timescaledb-tune ${timescaledbTuneVersion} from its Go module, once\n`);
  const folder = `${program}.unfinished`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const built = spawnSync("go", ["install", `${module}@v${timescaledbTuneVersion}`], {
    env: { ...process.env, GOBIN: folder },
    encoding: "utf8",
  });
  if (built.status !== 0)
    throw new Error(
      `timescaledb-tune ${timescaledbTuneVersion} could not be built: ${built.error?.message ?? built.stderr.trim()}; ` +
        `install Go 1.23 or later, or put the program at ${relative(root, program)}`,
    );
  renameSync(join(folder, "timescaledb-tune"), program);
  rmSync(folder, { recursive: true });
}

/** Asks it about a size, of a configuration that has nothing in it. */
export function timescaledbTune(asked: {
  version: string;
  memory: string;
  cpus: number;
  connections?: number;
}): Settings {
  const folder = mkdtempSync(join(dirname(program), "asked-"));
  const [empty, tuned] = [join(folder, "postgresql.conf"), join(folder, "tuned.conf")];
  writeFileSync(empty, "");
  try {
    const args = ["--yes", "--quiet", "--color=false", "--conf-path", empty, "--out-path", tuned];
    const size = ["--pg-version", asked.version, "--memory", asked.memory, "--cpus", String(asked.cpus)];
    const connections = asked.connections === undefined ? [] : ["--max-conns", String(asked.connections)];
    // It keeps a backup of what it read in the folder for temporary files.
    const env = { ...process.env, TMPDIR: folder };
    const { status, error, stderr } = spawnSync(program, [...args, ...size, ...connections], { env, encoding: "utf8" });
    if (status !== 0) throw new Error(`timescaledb-tune failed: ${error?.message ?? stderr}`);
    return readAnswer(readFileSync(tuned, "utf8"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Its lines without what only its extension understands (`timescaledb.…`, and the extension itself). */
export function readAnswer(text: string): Settings {
  const lines = [...text.matchAll(/^(\w+) = '?(.*?)'?$/gm)].map(([, name, value]) => [name!, value!] as const);
  return Object.fromEntries(lines.filter(([name]) => name !== "shared_preload_libraries"));
}

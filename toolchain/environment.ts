/**
 * Which Pulumi is used, and with which environment. With an official Pulumi there is nothing of ours in the way; where its
 * download cannot be had, the same places are filled from package registries, in a PULUMI_HOME inside this checkout so that a
 * user's own plugins are never shadowed. State is kept in the checkout too, unless the user is logged in elsewhere or says so.
 */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { accessSync, constants, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureDocker } from "./docker.ts";
import { isFilled } from "./fill.ts";
import { runLocked } from "./locked.js";
import { cliVersion, filledHome, holdfastDirectory, pinnedCli, root } from "./places.ts";

/** What is known before anything is downloaded, built or started. */
export interface Facts {
  /** HOLDFAST_TOOLCHAIN. */
  override?: string;
  /** PULUMI_HOME, when the user set it. */
  userHome?: string;
  /** The pinned CLI in the user's own Pulumi home, when it is there. */
  pinned?: string;
  /** A `pulumi` on the path that is not this checkout's launcher. */
  onPath?: string;
  /** How far this checkout's own home is filled; "partly" has the CLI, but not all beside it. */
  filled: "no" | "partly" | "yes";
}

/** Which Pulumi to use, or how to get one, and why. */
export type Choice =
  | { kind: "official"; pulumi: string; how: string }
  | { kind: "filled"; how: string }
  /** Let the official launcher try; `orFill` when it cannot. */
  | { kind: "download"; orFill: boolean; how: string }
  | { kind: "fill"; how: string };

/** The decision alone, so that every case can be tried without a network. */
export function choose(facts: Facts): Choice {
  const { override } = facts;
  if (override !== undefined && override !== "official" && override !== "fill") {
    throw new Error(
      `HOLDFAST_TOOLCHAIN is ${JSON.stringify(override)}: set it to "official" (use or download the official Pulumi) or ` +
        `"fill" (build from package registries), or unset it to let holdfast find out`,
    );
  }
  if (override !== "fill") {
    if (facts.pinned !== undefined) {
      return { kind: "official", pulumi: facts.pinned, how: `the official Pulumi ${cliVersion} is installed` };
    }
    if (facts.onPath !== undefined) {
      return { kind: "official", pulumi: facts.onPath, how: `an official Pulumi is on the path (${facts.onPath})` };
    }
    if (override === "official") {
      return { kind: "download", orFill: false, how: "HOLDFAST_TOOLCHAIN asks for the official Pulumi" };
    }
    if (facts.userHome !== undefined) {
      return {
        kind: "download",
        orFill: false,
        how: `PULUMI_HOME is set to ${facts.userHome}, which has no Pulumi yet`,
      };
    }
  }
  if (facts.filled === "yes") return { kind: "filled", how: "this checkout's own Pulumi home is filled" };
  // Once it was begun the network is not asked again.
  if (facts.filled === "partly") return { kind: "fill", how: "this checkout's own Pulumi home is not up to date" };
  if (override === "fill") return { kind: "fill", how: "HOLDFAST_TOOLCHAIN asks for it" };
  return { kind: "download", orFill: true, how: "no Pulumi is installed" };
}

export interface Toolchain {
  /** The CLI's path. */
  pulumi: string;
  env: NodeJS.ProcessEnv;
  how: string;
  /** The folder of this checkout's own file backend; undefined when the state is kept elsewhere. */
  stateDirectory?: string;
}

const say = (message: string) => process.stderr.write(`holdfast: ${message}\n`);

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function gatherFacts(env: NodeJS.ProcessEnv): Facts {
  // A user who exports our own home for plain `npx pulumi` has not brought a Pulumi of their own.
  const userHome = env.PULUMI_HOME === filledHome ? undefined : env.PULUMI_HOME;
  const pinned = pinnedCli(userHome ?? join(homedir(), ".pulumi"));
  const onPath = (env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => !folder.includes("node_modules") && !folder.startsWith(filledHome))
    .map((folder) => join(folder, "pulumi"))
    .find(isExecutable);
  return {
    override: env.HOLDFAST_TOOLCHAIN,
    userHome,
    pinned: isExecutable(pinned) ? pinned : undefined,
    onPath,
    filled: isFilled() ? "yes" : existsSync(pinnedCli(filledHome)) ? "partly" : "no",
  };
}

/** How long the official launcher may be silent before its download counts as out of reach. */
const DOWNLOAD_ANSWERS_WITHIN_MS = 15_000;

/**
 * Lets the official launcher download the CLI into the user's own home. Whether its host can be reached is its own to find out:
 * its first line only announces the try, the second comes from the installer that it fetched.
 */
async function downloadOfficial(env: NodeJS.ProcessEnv): Promise<boolean> {
  say(`trying to download the official Pulumi ${cliVersion}`);
  const child = spawn(process.execPath, [join(root, "node_modules", "pulumi", "run.js"), "version"], {
    env: { ...env, PULUMI_SKIP_UPDATE_CHECK: "true" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const giveUp = setTimeout(() => child.kill(), DOWNLOAD_ANSWERS_WITHIN_MS);
  let lines = 0;
  const watch = (chunk: Buffer) => {
    process.stderr.write(chunk);
    lines += chunk.toString().split("\n").length - 1;
    if (lines > 1) clearTimeout(giveUp);
  };
  child.stdout.on("data", watch);
  child.stderr.on("data", watch);
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  clearTimeout(giveUp);
  return code === 0;
}

/** The address the user is logged in to, when that was done with Pulumi itself. */
function loggedInTo(home: string): string | undefined {
  try {
    return JSON.parse(readFileSync(join(home, "credentials.json"), "utf8")).current || undefined;
  } catch {
    return undefined;
  }
}

/** The passphrase of this checkout's state; made once, whole or not at all. */
function passphraseFile(): string {
  const path = join(holdfastDirectory, "passphrase");
  if (!existsSync(path)) {
    const unfinished = `${path}.${process.pid}`;
    writeFileSync(unfinished, randomBytes(32).toString("base64url"), { mode: 0o600 });
    try {
      linkSync(unfinished, path);
    } catch (error) {
      // Another process was first: its passphrase is the one.
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    } finally {
      rmSync(unfinished);
    }
  }
  return path;
}

function backendEnvironment(env: NodeJS.ProcessEnv): { env: NodeJS.ProcessEnv; stateDirectory?: string } {
  const ownHome = env.PULUMI_HOME && env.PULUMI_HOME !== filledHome ? env.PULUMI_HOME : join(homedir(), ".pulumi");
  if (env.PULUMI_BACKEND_URL !== undefined) return { env: {} };
  if (loggedInTo(ownHome) !== undefined) return { env: { PULUMI_CREDENTIALS_PATH: ownHome } };
  const stateDirectory = join(holdfastDirectory, "state");
  mkdirSync(stateDirectory, { recursive: true, mode: 0o700 });
  const userHasPassphrase =
    env.PULUMI_CONFIG_PASSPHRASE !== undefined || env.PULUMI_CONFIG_PASSPHRASE_FILE !== undefined;
  return {
    env: {
      PULUMI_BACKEND_URL: pathToFileURL(stateDirectory).href,
      ...(userHasPassphrase ? {} : { PULUMI_CONFIG_PASSPHRASE_FILE: passphraseFile() }),
    },
    stateDirectory,
  };
}

function fillHome(how: string): void {
  say(`setting up Pulumi ${cliVersion} from package registries, because ${how}`);
  const status = runLocked(join(holdfastDirectory, "setup.lock"), process.execPath, [
    join(root, "toolchain", "fill.ts"),
  ]);
  if (status !== 0) throw new Error("the Pulumi toolchain could not be set up; the reason is above");
}

/** Makes a Pulumi ready, and Docker too where the verb needs it; asks nothing, and says what it does when it does something. */
export async function prepare({ docker }: { docker: boolean }): Promise<Toolchain> {
  const { env } = process;
  if (docker) await ensureDocker();
  const backend = backendEnvironment(env);
  const common = { ...env, ...backend.env, PULUMI_SKIP_UPDATE_CHECK: "true" };
  const official = (pulumi: string, how: string): Toolchain => ({
    pulumi,
    // Language hosts lie beside the CLI.
    env: { ...common, PATH: `${dirname(pulumi)}${delimiter}${env.PATH ?? ""}` },
    how,
    stateDirectory: backend.stateDirectory,
  });

  const choice = choose(gatherFacts(env));
  let { how } = choice;
  if (choice.kind === "official") return official(choice.pulumi, how);
  if (choice.kind === "download") {
    if (await downloadOfficial(env)) {
      const home = env.PULUMI_HOME ?? join(homedir(), ".pulumi");
      return official(pinnedCli(home), "the official Pulumi was downloaded");
    }
    if (!choice.orFill) {
      throw new Error(
        `${how}, but it could not be downloaded. Install Pulumi ${cliVersion} yourself, or run with HOLDFAST_TOOLCHAIN=fill to ` +
          "build it from package registries",
      );
    }
    how = "the official download cannot be reached from here";
  }
  if (choice.kind !== "filled") fillHome(how);
  return {
    pulumi: pinnedCli(filledHome),
    env: {
      ...common,
      PATH: `${dirname(pinnedCli(filledHome))}${delimiter}${env.PATH ?? ""}`,
      PULUMI_HOME: filledHome,
      // A plugin without a stand-in is an error at once, not a wait for a host that does not answer.
      PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
    },
    how,
    stateDirectory: backend.stateDirectory,
  };
}

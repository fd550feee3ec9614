/**
 * Fills a PULUMI_HOME inside this checkout from package registries alone: the CLI as a Go module, the language host and the
 * provider plugins as scripts that run this checkout's TypeScript. Each part is made beside its place and renamed into it, so an
 * interrupted fill leaves nothing half-made and the next one goes on where it stopped.
 *
 * Run as a program (under the lock that `environment.ts` takes) it makes what is missing.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { cliVersion, filledHome, installedVersion, pinnedCli, root } from "./places.ts";

/** Providers of which this checkout has a stand-in, `plugins/NAME.ts`; `plugins/run.ts` starts them. */
const PROVIDERS = ["docker", "postgresql", "random", "tls"];

interface Part {
  path: string;
  isReady(): boolean;
  make(target: string): Promise<void>;
}

const say = (message: string) => process.stderr.write(`holdfast: ${message}\n`);

/** A script that runs a file of this checkout with its Node; relative, so that a moved checkout still works. */
function script(path: string, ...program: string[]): Part {
  const up = relative(dirname(path), root);
  const content = `#!/bin/sh\nroot="\${0%/*}/${up}"\nexec "$root/node_modules/.bin/node" "$root/${program.join('" "')}" "$@"\n`;
  return {
    path,
    isReady: () => existsSync(path) && readFileSync(path, "utf8") === content,
    make: async (target) => writeFileSync(target, content, { mode: 0o755 }),
  };
}

function parts(): Part[] {
  const cli = pinnedCli(filledHome);
  const beside = (name: string) => join(dirname(cli), name);
  return [
    { path: cli, isReady: () => existsSync(cli), make: buildCli },
    script(beside("pulumi-language-nodejs"), "toolchain/language-host/main.ts"),
    script(beside("pulumi-resource-pulumi-nodejs"), "node_modules/@pulumi/pulumi/cmd/dynamic-provider/index.js"),
    ...PROVIDERS.map((name) =>
      script(
        join(
          filledHome,
          "plugins",
          `resource-${name}-v${installedVersion(`@pulumi/${name}`)}`,
          `pulumi-resource-${name}`,
        ),
        "toolchain/plugins/run.ts",
        name,
      ),
    ),
  ];
}

/** Whether every part is there and says what it should. */
export function isFilled(): boolean {
  return parts().every((part) => part.isReady());
}

async function buildCli(target: string): Promise<void> {
  const source = join(root, "toolchain", "cli");
  const pinned = /pulumi\/pkg\/v3 v(\S+)/.exec(readFileSync(join(source, "go.mod"), "utf8"))?.[1];
  if (pinned !== cliVersion) {
    throw new Error(
      `toolchain/cli/go.mod pins the CLI ${pinned}, but the npm package "pulumi" is ${cliVersion}: two CLI versions must not be ` +
        "mixed, so change both together",
    );
  }
  say(`building the Pulumi CLI ${cliVersion} from its Go module; about 4 minutes on 2 cores, once`);
  const version = `-X github.com/pulumi/pulumi/sdk/v3/go/common/version.Version=v${cliVersion}`;
  const child = spawn(
    "go",
    ["build", "-v", "-o", target, "-ldflags", `-s -w ${version}`, "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi"],
    {
      cwd: source,
      stdio: ["ignore", 2, "pipe"],
    },
  );
  let compiled = 0;
  const tail: string[] = [];
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    const lines = text.split("\n").filter((line) => line !== "");
    // With -v Go names each package that it compiles; anything that is not a package path is a message.
    compiled += lines.filter((line) => /^[\w.~-]+(\/[\w.~-]+)*$/.test(line)).length;
    tail.push(...lines);
    tail.splice(0, tail.length - 30);
  });
  const progress = setInterval(() => say(`  ${compiled} packages compiled`), 15_000);
  try {
    await new Promise<void>((resolve, reject) => {
      child.once("error", (error: NodeJS.ErrnoException) =>
        reject(
          error.code === "ENOENT"
            ? new Error("Go is not installed: install Go 1.21 or later, or install Pulumi itself, then run this again")
            : error,
        ),
      );
      child.once("close", (code) =>
        code === 0 ? resolve() : reject(new Error(`go build failed with exit code ${code}:\n${tail.join("\n")}`)),
      );
    });
  } finally {
    clearInterval(progress);
  }
}

async function fill(): Promise<void> {
  for (const part of parts()) {
    if (part.isReady()) continue;
    const unfinished = `${part.path}.unfinished`;
    mkdirSync(dirname(part.path), { recursive: true });
    rmSync(unfinished, { force: true });
    await part.make(unfinished);
    renameSync(unfinished, part.path);
  }
  say(`filled ${relative(root, filledHome)} with the Pulumi CLI ${cliVersion} and the provider stand-ins`);
}

if (import.meta.main) {
  try {
    await fill();
  } catch (error) {
    say((error as Error).message);
    process.exitCode = 1;
  }
}

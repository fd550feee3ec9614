/**
 * How a program or plugin is started: which script of the program's own @pulumi/pulumi runs it, with which arguments and
 * environment. Pure apart from module resolution, so that the contract with `cmd/run` can be tested without an engine.
 */
import { createRequire } from "node:module";
import { join } from "node:path";

/** What `cmd/run` is told about the update; the engine's RunRequest without its wrapping. */
export interface ProgramRun {
  monitorAddress: string;
  engineAddress: string;
  organization: string;
  project: string;
  stack: string;
  rootDirectory: string;
  programDirectory: string;
  entryPoint: string;
  args: string[];
  parallel: number;
  dryRun: boolean;
  config: Record<string, string>;
  configSecretKeys: string[];
}

/** The exit code by which `cmd/run` says that it has already told the user what went wrong. */
export const BAIL_EXIT_CODE = 32;

/** Arguments after the script itself: `cmd/run` reads flags first and stops at the entry point. */
export function programArguments(run: ProgramRun): string[] {
  const flags: Record<string, string> = {
    monitor: run.monitorAddress,
    engine: run.engineAddress,
    organization: run.organization,
    project: run.project,
    "root-directory": run.rootDirectory,
    stack: run.stack,
    pwd: run.programDirectory,
    parallel: String(run.parallel),
  };
  return [
    ...Object.entries(flags).flatMap(([flag, value]) => (value === "" ? [] : [`--${flag}`, value])),
    ...(run.dryRun ? ["--dry-run"] : []),
    run.entryPoint,
    ...run.args,
  ];
}

/**
 * Configuration travels in the environment, never in argv, because some of it is secret. Keys take the older
 * `namespace:config:name` form, which every version of the SDK understands.
 */
export function programEnvironment(run: Pick<ProgramRun, "config" | "configSecretKeys">): Record<string, string> {
  const config = Object.fromEntries(
    Object.entries(run.config).map(([key, value]) => [key.replace(/^([^:]+):(?!config:)/, "$1:config:"), value]),
  );
  return {
    PULUMI_CONFIG: JSON.stringify(config),
    PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(run.configSecretKeys),
  };
}

/** The runtime options of a Pulumi.yaml that concern how Node is started. */
export function runtimeEnvironment(options: Record<string, unknown>): Record<string, string> {
  return {
    // The official host's default; `typescript: false` leaves the types to Node.
    ...(options.typescript === false ? {} : { PULUMI_NODEJS_TYPESCRIPT: "true" }),
    ...(typeof options.tsconfig === "string" ? { PULUMI_NODEJS_TSCONFIG_PATH: options.tsconfig } : {}),
  };
}

/** `options.nodeargs` as words; quoting is not supported, as Node's own flags need none. */
export function nodeArguments(options: Record<string, unknown>): string[] {
  return typeof options.nodeargs === "string" ? options.nodeargs.split(/\s+/).filter(Boolean) : [];
}

/** A script of the @pulumi/pulumi that the program itself would import. */
export function sdkScript(programDirectory: string, script: "run" | "run-plugin" | "run-policy-pack"): string {
  try {
    return createRequire(join(programDirectory, "package.json")).resolve(`@pulumi/pulumi/cmd/${script}`);
  } catch {
    throw new Error(
      `@pulumi/pulumi is not installed for the program in ${programDirectory}: run \`npm ci\` there, then try again`,
    );
  }
}

/**
 * pulumi-language-nodejs for machines that reach only package registries: the official one ships with the CLI's download, not
 * with its Go module. It starts Node programs, policy packs and components for the engine, and nothing else: generating and
 * packing SDKs is left to the official host.
 *
 * Usage: node main.ts [flags] <engine address>; prints the port it serves on.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire, findPackageJSON } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import * as grpc from "@grpc/grpc-js";
import languageService from "@pulumi/pulumi/proto/language_grpc_pb.js";
import type {
  AboutRequest,
  GetProgramDependenciesRequest,
  InstallDependenciesRequest,
  LanguageHandshakeRequest,
  RunPluginRequest,
  RunRequest,
} from "@pulumi/pulumi/proto/language_pb.js";
import language from "@pulumi/pulumi/proto/language_pb.js";
import plugin from "@pulumi/pulumi/proto/plugin_pb.js";
import empty from "google-protobuf/google/protobuf/empty_pb.js";
import type { Struct } from "google-protobuf/google/protobuf/struct_pb.js";
import {
  BAIL_EXIT_CODE,
  nodeArguments,
  programArguments,
  programEnvironment,
  runtimeEnvironment,
  sdkScript,
} from "./launch.ts";

/** Programs and plugins that run now; they must not outlive the engine. */
const children = new Set<ChildProcess>();
let engineAddress = process.argv.at(-1) ?? "";

type Unary<Request, Response> = grpc.handleUnaryCall<Request, Response>;

const optionsOf = (options: Struct | undefined) => (options?.toJavaScript() ?? {}) as Record<string, unknown>;

/** Settles with the exit code, or says why the process never ran or which signal ended it. */
function exitOf(child: ChildProcess): Promise<number> {
  children.add(child);
  return new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    // "close", not "exit": by then all its output has been read.
    child.once("close", (code, signal) => {
      if (code === null) reject(new Error(`Program was ended by ${signal}`));
      else resolve(code);
    });
  }).finally(() => children.delete(child));
}

function stopChildren(): void {
  for (const child of children) {
    child.kill("SIGINT");
    setTimeout(() => child.kill("SIGKILL"), 5_000).unref();
  }
}

async function run(request: RunRequest): Promise<{ error?: string; bail?: boolean }> {
  const info = request.getInfo();
  if (info === undefined) throw new Error("the engine sent a run request without program information");
  const options = optionsOf(info.getOptions());
  const program = {
    monitorAddress: request.getMonitorAddress(),
    engineAddress,
    organization: request.getOrganization(),
    project: request.getProject(),
    stack: request.getStack(),
    rootDirectory: info.getRootDirectory(),
    programDirectory: info.getProgramDirectory(),
    entryPoint: info.getEntryPoint(),
    args: request.getArgsList(),
    parallel: request.getParallel(),
    dryRun: request.getDryrun(),
    config: Object.fromEntries(request.getConfigMap().toArray()),
    configSecretKeys: request.getConfigsecretkeysList(),
  };
  const child = spawn(
    process.execPath,
    [...nodeArguments(options), sdkScript(program.programDirectory, "run"), ...programArguments(program)],
    {
      cwd: program.programDirectory,
      env: { ...process.env, ...programEnvironment(program), ...runtimeEnvironment(options) },
      // The engine shows what this host prints, so the program prints through it.
      stdio: ["ignore", "inherit", "inherit"],
    },
  );
  const code = await exitOf(child);
  if (code === 0) return {};
  if (code === BAIL_EXIT_CODE) return { bail: true };
  return { error: `Program exited with non-zero exit code: ${code}` };
}

/** Streams a plugin's output to the engine, then its exit code. */
async function runPlugin(
  call: grpc.ServerWritableStream<RunPluginRequest, InstanceType<typeof language.RunPluginResponse>>,
) {
  const request = call.request;
  const info = request.getInfo();
  if (info === undefined) throw new Error("the engine sent a plugin request without program information");
  const options = optionsOf(info.getOptions());
  const directory = info.getProgramDirectory();
  const isPolicyPack = request.getKind() === "analyzer";
  const environment = Object.fromEntries(
    request.getEnvList().map((entry) => {
      const separator = entry.indexOf("=");
      return [entry.slice(0, separator), entry.slice(separator + 1)];
    }),
  );
  const child = spawn(
    process.execPath,
    [
      ...nodeArguments(options),
      sdkScript(directory, isPolicyPack ? "run-policy-pack" : "run-plugin"),
      // Each script has its own order of arguments.
      ...(isPolicyPack ? [...request.getArgsList(), directory] : [directory, ...request.getArgsList()]),
    ],
    {
      cwd: isPolicyPack ? directory : request.getPwd(),
      env: { ...environment, ...runtimeEnvironment(options) },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  child.stdout.on("data", (chunk: Buffer) => call.write(new language.RunPluginResponse().setStdout(chunk)));
  child.stderr.on("data", (chunk: Buffer) => call.write(new language.RunPluginResponse().setStderr(chunk)));
  call.on("cancelled", () => child.kill("SIGINT"));
  call.write(new language.RunPluginResponse().setExitcode(await exitOf(child)));
  call.end();
}

async function installDependencies(
  call: grpc.ServerWritableStream<
    InstallDependenciesRequest,
    InstanceType<typeof language.InstallDependenciesResponse>
  >,
) {
  const directory = call.request.getInfo()?.getProgramDirectory() || call.request.getDirectory();
  const child = spawn("npm", ["install", "--no-audit", "--no-fund"], {
    cwd: directory,
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.stdout.on("data", (chunk: Buffer) => call.write(new language.InstallDependenciesResponse().setStdout(chunk)));
  child.stderr.on("data", (chunk: Buffer) => call.write(new language.InstallDependenciesResponse().setStderr(chunk)));
  const code = await exitOf(child);
  if (code !== 0) throw new Error(`npm install failed with exit code ${code} in ${directory}`);
  call.end();
}

/** The packages a program declares, with the versions that are installed. */
function programDependencies(request: GetProgramDependenciesRequest) {
  const directory = request.getInfo()?.getProgramDirectory() || request.getPwd();
  const manifestPath = findPackageJSON(".", pathToFileURL(join(directory, "program")));
  // Without a manifest above the program, Node answers with the last folder it looked in.
  if (!manifestPath?.endsWith("package.json")) return [];
  const manifest = JSON.parse(readFileSync(manifestPath, "utf8"));
  const declared: Record<string, string> = { ...manifest.dependencies, ...manifest.devDependencies };
  return Object.entries(declared).map(([name, range]) => {
    let version = range;
    try {
      const installed = join(dirname(manifestPath), "node_modules", name, "package.json");
      version = JSON.parse(readFileSync(installed, "utf8")).version;
    } catch {
      // Not installed: the declared range is what is known.
    }
    return new language.DependencyInfo().setName(name).setVersion(version);
  });
}

/** A handler that answers with what `work` returns, or with its error as the status the engine shows. */
function unary<Request, Response>(work: (request: Request) => Response | Promise<Response>): Unary<Request, Response> {
  return (call, reply) => {
    Promise.resolve()
      .then(() => work(call.request))
      .then(
        (response) => reply(null, response),
        (error: Error) => reply({ code: grpc.status.UNKNOWN, details: error.message }),
      );
  };
}

/** The same for a stream. */
function streaming<Request, Response>(work: (call: grpc.ServerWritableStream<Request, Response>) => Promise<void>) {
  return (call: grpc.ServerWritableStream<Request, Response>) => {
    work(call).catch((error: Error) => call.emit("error", { code: grpc.status.UNKNOWN, details: error.message }));
  };
}

const unimplemented = (what: string) => (_call: unknown, reply: grpc.sendUnaryData<never>) =>
  reply({
    code: grpc.status.UNIMPLEMENTED,
    details: `${what} needs the official Pulumi CLI: this language host only runs programs, policy packs and components`,
  });

/** The SDK's version, which is also the engine's. */
const hostVersion: string = createRequire(import.meta.url)("@pulumi/pulumi/package.json").version;

const server = new grpc.Server({
  "grpc.max_receive_message_length": -1,
  "grpc.max_send_message_length": -1,
});
server.addService(languageService.LanguageRuntimeService, {
  handshake: unary((request: LanguageHandshakeRequest) => {
    engineAddress = request.getEngineAddress();
    return new language.LanguageHandshakeResponse();
  }),
  getPluginInfo: unary(() => new plugin.PluginInfo().setVersion(hostVersion)),
  // Empty: the SDK names the package version with each resource, and the engine then looks for that plugin. Naming every
  // installed package here would demand plugins that the program never uses.
  getRequiredPackages: unary(() => new language.GetRequiredPackagesResponse()),
  getRequiredPlugins: unary(() => new language.GetRequiredPluginsResponse()),
  run: unary(async (request: RunRequest) => {
    const { error = "", bail = false } = await run(request);
    return new language.RunResponse().setError(error).setBail(bail);
  }),
  runPlugin: streaming(runPlugin),
  installDependencies: streaming(installDependencies),
  about: unary((_request: AboutRequest) =>
    new language.AboutResponse().setExecutable(process.execPath).setVersion(process.version),
  ),
  getProgramDependencies: unary((request: GetProgramDependenciesRequest) =>
    new language.GetProgramDependenciesResponse().setDependenciesList(programDependencies(request)),
  ),
  runtimeOptionsPrompts: unary(() => new language.RuntimeOptionsResponse()),
  template: unary(() => new language.TemplateResponse()),
  cancel: unary(() => {
    stopChildren();
    return new empty.Empty();
  }),
  generateProgram: unimplemented("Generating programs"),
  generateProject: unimplemented("Generating projects"),
  generatePackage: unimplemented("Generating packages"),
  pack: unimplemented("Packing SDKs"),
  link: unimplemented("Linking packages"),
});

function leave(): void {
  stopChildren();
  server.forceShutdown();
  if (children.size === 0) process.exit(0);
  // A program that ignores the interrupt is killed by then.
  setTimeout(() => process.exit(0), 6_000);
  // A moment after, when it is counted out.
  for (const child of children) child.once("close", () => setImmediate(() => children.size === 0 && process.exit(0)));
}

// The engine holds the other end of stdin: its end means the engine is gone, however it went.
process.stdin.resume().once("end", leave);
process.once("SIGINT", leave);
process.once("SIGTERM", leave);

server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => {
  if (error) throw error;
  process.stdout.write(`${port}\n`);
});

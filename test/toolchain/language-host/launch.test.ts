import { describe, expect, it } from "vitest";
import {
  nodeArguments,
  type ProgramRun,
  programArguments,
  programEnvironment,
  runtimeEnvironment,
  sdkScript,
} from "../../../toolchain/language-host/launch.ts";

const run: ProgramRun = {
  monitorAddress: "127.0.0.1:1",
  engineAddress: "127.0.0.1:2",
  organization: "organization",
  project: "holdfast",
  stack: "dev",
  rootDirectory: "/project",
  programDirectory: "/project/stacks",
  entryPoint: "index.ts",
  args: ["--mine"],
  parallel: 16,
  dryRun: false,
  config: {},
  configSecretKeys: [],
};

describe("the language host's contract with cmd/run", () => {
  it("passes every flag, then the entry point, then the program's own arguments", () => {
    expect(programArguments(run).join(" ")).toBe(
      "--monitor 127.0.0.1:1 --engine 127.0.0.1:2 --organization organization --project holdfast --root-directory /project " +
        "--stack dev --pwd /project/stacks --parallel 16 index.ts --mine",
    );
  });

  it("marks a preview, and leaves out what is empty", () => {
    const args = programArguments({ ...run, dryRun: true, organization: "", args: [] });
    expect(args.slice(-2)).toEqual(["--dry-run", "index.ts"]);
    expect(args).not.toContain("--organization");
  });

  it("hands configuration over in the environment, with the keys that old SDKs read", () => {
    const environment = programEnvironment({
      config: { "holdfast:port": "5432", "docker:host": "unix:///x", "a:config:b": "c", "p:k:with:colons": "v" },
      configSecretKeys: ["holdfast:password"],
    });
    expect(JSON.parse(environment.PULUMI_CONFIG!)).toEqual({
      "holdfast:config:port": "5432",
      "docker:config:host": "unix:///x",
      "a:config:b": "c",
      "p:config:k:with:colons": "v",
    });
    expect(JSON.parse(environment.PULUMI_CONFIG_SECRET_KEYS!)).toEqual(["holdfast:password"]);
  });

  it("never puts configuration into argv, which every user of the machine can read", () => {
    expect(programArguments({ ...run, config: { "holdfast:password": "hunter2" } }).join(" ")).not.toContain("hunter2");
  });

  it("leaves types to Node only when the project says so", () => {
    expect(runtimeEnvironment({ typescript: false })).toEqual({});
    expect(runtimeEnvironment({})).toEqual({ PULUMI_NODEJS_TYPESCRIPT: "true" });
    expect(runtimeEnvironment({ tsconfig: "ts.json" })).toMatchObject({ PULUMI_NODEJS_TSCONFIG_PATH: "ts.json" });
  });

  it("splits node's arguments", () => {
    expect(nodeArguments({ nodeargs: " --stack-size=2000  --trace-warnings " })).toEqual([
      "--stack-size=2000",
      "--trace-warnings",
    ]);
    expect(nodeArguments({})).toEqual([]);
  });

  it("says what to do when the program has no SDK", () => {
    expect(() => sdkScript("/", "run")).toThrow(/@pulumi\/pulumi is not installed.*npm ci/);
    expect(sdkScript(process.cwd(), "run")).toMatch(/cmd\/run\/index\.js$/);
  });
});

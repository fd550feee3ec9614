/**
 * The policy packs through the engine: what `npm run policy` says of state files and previews, in every format, what it exits with, that no
 * secret gets into any of it, and that the CI jobs of docs/ci run as they are.
 *
 * Not proven: that GitHub and GitLab take the reports; the formats are held to what their pages ask. Where it matters what a policy says, a
 * configuration leaves only the policies that are meant, so that a new one breaks nothing here.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { prepare } from "../../toolchain/environment.ts";
import { Program } from "./support/program.ts";
import { type Run, root, run } from "./support/stack.ts";
import { type StateResource, secret, stateOf, urnOf } from "./support/states.ts";

const container = "docker:index/container:Container";
const open: StateResource = {
  ...{ type: container, name: "open" },
  inputs: { image: "postgres:17", ports: [{ internal: 5432, external: 5432 }] },
};
const closed: StateResource = {
  ...{ type: container, name: "closed" },
  inputs: { image: "postgres:17", ports: [{ internal: 5432, external: 5432, ip: "127.0.0.1" }] },
};
const portPolicy = "docker-container-no-public-database-port";
const onlyPorts = { all: "disabled", [portPolicy]: "mandatory" };
const exceptedUntil = (until: string) => ({
  ...onlyPorts,
  [portPolicy]: { enforcementLevel: "mandatory", exceptions: [{ resource: "op*", reason: "a rehearsal", until }] },
});

let folder: string;
let temporary: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "holdfast-t-policies-"));
  temporary = join(folder, "tmp");
  mkdirSync(temporary);
});
afterAll(() => {
  const left = readdirSync(temporary).filter((name) => name.startsWith("holdfast-"));
  rmSync(folder, { recursive: true });
  expect(left).toEqual([]);
});

const file = (name: string, content: unknown) => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
};

/** Without a login or a passphrase: whoever asks for one fails. */
const noLogin = { PULUMI_BACKEND_URL: "https://nowhere.invalid", PULUMI_CONFIG_PASSPHRASE_FILE: "/nowhere" };

const policy = (args: string[], env: NodeJS.ProcessEnv = noLogin): Promise<Run> =>
  run(process.execPath, [join(root, "toolchain/run.js"), "policy", ...args], { env: { ...env, TMPDIR: temporary } });

/** `policy --file`, with these resources in the state and a configuration. */
const judged = (resources: readonly StateResource[], config: object, ...args: string[]) =>
  policy(["--file", file("state.json", stateOf(resources)), "--config", file("config.json", config), ...args]);

describe("a state file", () => {
  it.each<[0 | 1, string, StateResource[], object, string[], string]>([
    [1, "a mandatory violation", [open, closed], onlyPorts, [], "1 mandatory violation, 0 advisory; 2 resources"],
    [0, "nothing wrong", [closed], onlyPorts, [], "0 mandatory violations, 0 advisory; 1 resource judged by 1 policy"],
    [0, "advice", [open], { ...onlyPorts, [portPolicy]: "advisory" }, [], "0 mandatory violations, 1 advisory"],
    [0, "a policy that is off", [open], { all: "disabled" }, [], "nothing was judged"],
    [0, "an exception that holds", [open], exceptedUntil("9999-01-01"), [], "until 9999-01-01: a rehearsal"],
    [1, "an exception that ended", [open], exceptedUntil("2001-01-01"), [], "ended on 2001-01-01: a rehearsal"],
    [0, "no resources", [], {}, [], "nothing was judged"],
  ])("exits %i for %s", async (code, _, resources, config, args, said) => {
    const result = await judged(resources, config, ...args);
    expect(result.code, result.all).toBe(code);
    expect(result.stdout).toContain(said);
  });

  it("exits 1 for what could not be decided only when asked to, and lists it", async () => {
    const group = { type: "aws:rds/instance:Instance", name: "db", inputs: { engine: "postgres" } };
    const config = { all: "disabled", "aws-rds-instance-postgres-force-tls": "mandatory" };
    for (const [flags, code] of [[[], 0] as const, [["--fail-on-undecided"], 1] as const]) {
      const result = await judged([group], config, ...flags);
      expect(result.code, result.all).toBe(code);
      expect(result.stdout).toMatch(/ undecided: neither .*\n {6}mandatory: aws-rds-instance-postgres-force-tls\n/);
      expect(result.stdout).toContain("1 undecided (1 of mandatory policies)");
    }
  });

  it("is judged by all of a level, which a configuration changes for all packs at once", async () => {
    const database = {
      type: "aws:rds/instance:Instance",
      name: "db",
      inputs: { engine: "postgres", backupRetentionPeriod: 8 },
    };
    const config = {
      "aws-rds-instance-backup-retention": { minimumDays: 9 },
      security: { [portPolicy]: "advisory" },
      tuning: { all: "disabled" },
    };
    const { code, stdout, all } = await judged([database, open], config, "--level", "strict", "--json");
    expect(code, all).toBe(1);
    const { findings, counts } = JSON.parse(stdout) as {
      findings: { policy: string; pack: string; enforcementLevel: string; expected?: string }[];
      counts: Record<string, number>;
    };
    const of = (name: string) => findings.find((finding) => finding.policy === name);
    expect(of("aws-rds-instance-backup-retention")!.expected).toBe("at least 9 (days)");
    expect(of(portPolicy)!.enforcementLevel).toBe("advisory");
    expect(of("docker-container-data-on-volume")!.enforcementLevel).toBe("mandatory");
    expect(findings.filter(({ pack }) => pack === "tuning")).toEqual([]);
    expect(counts.advisory).toBe(1);
  });

  it("that the engine refuses is exit code 2, with its reason and no report", async () => {
    const state = stateOf([open]).replace('"urn:pulumi:dev::shop::docker', '"dev::shop::docker');
    const output = join(folder, "none.sarif");
    const { code, stdout, stderr } = await policy(["--file", file("bad.json", state), "--output", output]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("invalid URN");
    expect(existsSync(output)).toBe(false);
  });
});

describe("a pack by Pulumi's own command", () => {
  it.each(["policies", "policies/security", "policies/resilience", "policies/tuning"])("is %s", async (pack) => {
    const { pulumi, env } = await prepare({ docker: false });
    const args = [
      "policy",
      "analyze",
      "--file",
      file("own.json", stateOf([{ ...open, inputs: { image: "postgres:17", rm: true } }])),
    ];
    const level = join(root, "policies/levels/strict.json");
    const result = await run(pulumi, [...args, "--policy-pack", join(root, pack), "--policy-pack-config", level], {
      env: { ...env, ...noLogin },
    });
    expect(result.code, result.all).toBe(1);
    expect(result.stdout).toContain('docker:index/container:Container "open": ');
  });
});

const canary = "canary-5f1d";

/** Secrets where people put them, in clear, encrypted, and in clear as an export with --show-secrets has them. */
const leaky: StateResource[] = [
  {
    ...{ type: container, name: "env" },
    inputs: {
      ...{
        image: "postgres:17",
        envs: [`POSTGRES_PASSWORD=${canary}-env`, `DATABASE_DSN=postgres://app:${canary}-dsn@db/app`],
      },
      command: ["postgres", "-c", `primary_conninfo=password=${canary}-command`],
      uploads: [{ file: "/run/secret", content: `${canary}-upload` }],
      labels: [{ label: "note", value: `${canary}-label` }],
      healthcheck: { tests: ["CMD", "psql", `postgres://app:${canary}-healthcheck@db/app`] },
      ports: [{ internal: 5432, external: 5432 }],
    },
  },
  {
    ...{ type: "aws:rds/instance:Instance", name: "clear" },
    inputs: {
      ...{ engine: "postgres", engineVersion: "17.2", publiclyAccessible: true, username: "admin" },
      password: `${canary}-password`,
    },
  },
  {
    ...{ type: "aws:rds/cluster:Cluster", name: "shown" },
    inputs: { engine: "aurora-postgresql", masterPassword: secret({ plaintext: `"${canary}-plaintext"` }) },
  },
  { type: "aws:redshift/cluster:Cluster", name: "redshift", inputs: { masterPassword: `${canary}-redshift` } },
  {
    ...{ type: "aws:elasticache/replicationGroup:ReplicationGroup", name: "cache" },
    inputs: { description: "cache", authToken: `${canary}-token` },
  },
  {
    ...{ type: "aws:dms/endpoint:Endpoint", name: "dms" },
    inputs: {
      ...{ endpointType: "source", engineName: "postgres", sslMode: "none", password: `${canary}-dms` },
      extraConnectionAttributes: `password=${canary}-attributes`,
    },
  },
  {
    type: "aws:secretsmanager/secretVersion:SecretVersion",
    name: "version",
    inputs: { secretString: `${canary}-secret` },
  },
  {
    ...{ type: "postgresql:index/role:Role", name: "role" },
    inputs: { name: "app", login: true, superuser: true, password: `${canary}-role` },
  },
  {
    ...{ type: "postgresql:index/subscription:Subscription", name: "subscription" },
    inputs: { name: "s", conninfo: `host=db password=${canary}-conninfo`, publications: ["p"] },
  },
];

describe.each([
  ["in clear", leaky],
  [
    "beside what nobody can decrypt",
    [
      ...leaky,
      {
        ...{ type: "aws:rds/instance:Instance", name: "encrypted" },
        inputs: { engine: "postgres", publiclyAccessible: true, password: secret({ ciphertext: "v1:aaaa:bbbb" }) },
      },
    ],
  ],
])("a state with secrets %s", (_, resources) => {
  it("is judged, and no format, no message and no file that is left holds one of them", async () => {
    const outputs = ["text.txt", "code.sarif", "unit.xml", "comment.md", "all.json"].map((name) => join(folder, name));
    const state = file("leaky.json", stateOf(resources));
    const { code, all, stdout } = await policy(["--file", state, "--level", "strict", "--output", ...outputs]);
    expect(code, all.replaceAll(canary, "CANARY")).toBe(1);
    const texts = Object.fromEntries(outputs.map((path) => [path, readFileSync(path, "utf8")]));
    for (const [path, text] of Object.entries({ ...texts, "standard output and error": all })) {
      expect({ path, leaks: text.includes(canary) }).toEqual({ path, leaks: false });
      expect(text).toContain("aws-rds-instance-no-public-access");
    }
    for (const text of Object.values(texts)) expect(text).toContain("POSTGRES_PASSWORD (its value is not shown)");
    expect(stdout.includes("could not be decrypted")).toBe(resources !== leaky);
  });
});

describe("a preview", () => {
  let program: Program;
  beforeAll(async () => {
    program = await Program.start("policies");
  });
  afterAll(() => program?.dispose());

  const write = (text: string) =>
    program.write(`import * as docker from "@pulumi/docker";\nimport * as random from "@pulumi/random";\n${text}`);
  const preview = (config: object, ...args: string[]) =>
    policy(["--cwd", program.folder, "--config", file("config.json", config), ...args], program.env);
  const unknown = `
    const suffix = new random.RandomString("suffix", { length: 4 });
    const image = suffix.result.apply((text) => "postgres:" + text);
    new docker.Container("unknown", { name: "policies-unknown", image, ports: [{ internal: 5432 }] });
    console.error("a word on the way");`;

  it("tells violations, what is not known yet, and nothing of the inputs", async () => {
    write(`${unknown}
      const envs = ["POSTGRES_PASSWORD=${canary}-env"];
      const uploads = [{ file: "/run/secret", content: pulumi.secret("${canary}-upload") }];
      new docker.Container("open", { name: "policies-open", image: "postgres:17", envs, uploads, ports: [{ internal: 5432, ip: "0.0.0.0" }] });`);
    const secrets = "docker-container-no-secret-in-environment";
    const outputs = ["preview.sarif", "preview.json"].map((name) => join(folder, name));
    const config = { ...onlyPorts, [secrets]: "advisory" };
    const { code, all, stdout } = await preview(config, "--output", ...outputs);
    expect(code, all).toBe(1);
    const texts = outputs.map((path) => readFileSync(path, "utf8"));
    for (const text of [all, ...texts]) expect(text.includes(canary)).toBe(false);
    expect(stdout).toContain("preview of policies/dev: 1 mandatory violation, 1 advisory, 1 undecided (1 of mandatory");
    const [sarif, json] = texts.map((text) => JSON.parse(text)) as [
      { runs: { results: { locations: { physicalLocation: object }[] }[] }[] },
      { findings: { kind: string; policy: string; resource: { name: string } }[]; counts: { resources: number } },
    ];
    expect(json.findings.map(({ kind, policy, resource }) => [kind, policy, resource.name])).toEqual([
      ["violation", portPolicy, "open"],
      ["violation", secrets, "open"],
      ["undecided", portPolicy, "unknown"],
    ]);
    expect(json.counts.resources).toBe(2);
    // Pulumi.yaml of a folder that git ignores, in the repository all the same.
    expect(sarif.runs[0]!.results[0]!.locations[0]!.physicalLocation).toMatchObject({
      artifactLocation: { uri: ".holdfast/programs/policies/Pulumi.yaml" },
      region: { startLine: 1 },
    });
  });

  it("with nothing but what is undecided exits 0, or 1 when asked to", async () => {
    write(unknown);
    expect((await preview(onlyPorts)).code).toBe(0);
    const { code, stdout } = await preview(onlyPorts, "--fail-on-undecided");
    expect(code).toBe(1);
    expect(stdout).toMatch(
      / ✗ undecided: .*\.image can't be known during preview\n {6}mandatory: docker-container-no-public/,
    );
  });

  it("puts right what a policy may, when it is asked to, and says so", async () => {
    const restart = "docker-container-restart";
    write(`
      const named = { image: "postgres:17", ports: [{ internal: 5432, ip: "127.0.0.1" }] };
      new docker.Container("stays-down", { name: "policies-stays-down", ...named });
      new docker.Container("comes-up", { name: "policies-comes-up", ...named, restart: "always" });`);
    const told = async (enforcementLevel: string) => {
      const config = { all: "disabled", [restart]: { enforcementLevel } };
      const { code, stdout, all } = await preview(config, "--json");
      const { findings } = JSON.parse(stdout) as { findings: { kind: string; resource: { name: string } }[] };
      return { code, all, findings: findings.map(({ kind, resource }) => [kind, resource.name]) };
    };
    expect(await told("mandatory")).toMatchObject({ code: 1, findings: [["violation", "stays-down"]] });
    expect(await told("remediate")).toMatchObject({ code: 0, findings: [["remedied", "stays-down"]] });
  });

  it("of a program that fails exits 2 with the program's reason, violations or not", async () => {
    write(`
      new docker.Container("open", { name: "policies-open", image: "postgres:17", ports: [{ internal: 5432, ip: "0.0.0.0" }] });
      throw new Error("the program's own mistake");`);
    const output = join(folder, "failed.json");
    const { code, stdout, stderr } = await preview(onlyPorts, "--output", output);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("the program's own mistake");
    expect(existsSync(output)).toBe(false);
  });

  it("of a stack that is not there exits 2", async () => {
    const { code, stderr } = await preview(onlyPorts, "--stack", "nowhere");
    expect(code).toBe(2);
    expect(stderr).toContain("no stack named 'nowhere' found");
  });
});

it("finds nothing wrong with the quick start", async () => {
  const { code, stdout, all } = await policy([], process.env);
  expect(code, all).toBe(0);
  expect(stdout).toMatch(/preview of holdfast\/dev: 0 mandatory violations, 0 advisory, \d+ undecided/);
});

describe("docs/ci", () => {
  /** A repository as a runner has it: a program, and a state with a mistake. Inside the checkout, so that the program finds packages. */
  const workspace = join(root, ".holdfast/programs/policies-ci");
  const stacks = join(root, ".holdfast/state/.pulumi/stacks/policies-ci");
  const clear = () => {
    for (const path of [workspace, stacks]) rmSync(path, { recursive: true, force: true });
  };
  beforeAll(() => {
    clear();
    mkdirSync(workspace, { recursive: true });
    const write = (name: string, content: string) => writeFileSync(join(workspace, name), content);
    write("Pulumi.yaml", "name: policies-ci\nruntime: {name: nodejs, options: {typescript: false}}\nmain: index.ts\n");
    write("index.ts", 'import * as random from "@pulumi/random";\nnew random.RandomString("any", { length: 4 });\n');
    write("state.json", stateOf([open]));
  });
  afterAll(clear);

  type Step = { run?: string; uses?: string; if?: string; env?: Record<string, string> };
  interface Workflow {
    env: Record<string, string>;
    jobs: { policies: { steps: Step[]; env?: Record<string, string> } };
  }
  const read = (name: string) => readFileSync(join(root, "docs/ci", name), "utf8");
  const shell = (script: string, env: NodeJS.ProcessEnv) =>
    run("bash", ["--noprofile", "--norc", "-e", "-o", "pipefail", "-c", `cd ${workspace}\n${script}`], {
      env: { ...env, TMPDIR: temporary },
    });
  const subjects = [
    [0, "--cwd . --stack dev"],
    [1, "--file state.json"],
    [2, "--file nowhere.json"],
  ] as const;
  const reports = ["policy.sarif", "policy.md", "policy.xml", "summary.md"].map((name) => join(workspace, name));

  it("pins every action to a commit", () => {
    const used = [...read("github-actions.yml").matchAll(/uses: (.*)/g)].map(([, what]) => what!);
    expect(used).not.toEqual([]);
    for (const what of used) expect(what).toMatch(/^[\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it.each(subjects)("exits %i on GitHub with %s, and reports what there is", async (expected, subject) => {
    for (const path of reports) rmSync(path, { force: true });
    const workflow: Workflow = parse(read("github-actions.yml"));
    const summary = join(workspace, "summary.md");
    const env = { ...workflow.env, HOLDFAST: root, SUBJECT: subject, GITHUB_STEP_SUMMARY: summary };
    let code = 0;
    const uploaded: string[] = [];
    for (const step of workflow.jobs.policies.steps) {
      // The runner's: without a condition only while all is well, with one of these when there is the file.
      const needed = /^\$\{\{ !cancelled\(\) && hashFiles\('([^']+)'\) != '' \}\}$/.exec(step.if ?? "")?.[1];
      expect(step.if === undefined || needed !== undefined).toBe(true);
      if (needed === undefined ? code !== 0 : !existsSync(join(workspace, needed))) continue;
      if (needed?.endsWith(".sarif")) uploaded.push(needed);
      if (step.run === undefined) continue;
      expect(step.run).not.toContain("${{");
      const result = await shell(step.run, { ...env, ...step.env });
      if (step.run.includes("run.js")) expect(result.code, result.all).toBe(expected);
      code ||= result.code;
    }
    expect(code).toBe(expected);
    expect(uploaded).toEqual(expected === 2 ? [] : ["policy.sarif"]);
    expect(existsSync(summary)).toBe(expected !== 2);
    if (expected === 2) return;
    expect(readFileSync(summary, "utf8")).toContain(
      expected === 0 ? "nothing mandatory is broken" : "Policies: broken",
    );
    const [{ results }] = JSON.parse(readFileSync(join(workspace, "policy.sarif"), "utf8")).runs;
    expect(results.length > 0).toBe(expected === 1);
    if (expected === 1) {
      const [location] = results[0].locations;
      expect(location.physicalLocation.artifactLocation.uri).toBe(".holdfast/programs/policies-ci/state.json");
      const lines = readFileSync(join(workspace, "state.json"), "utf8").split("\n");
      expect(lines[location.physicalLocation.region.startLine - 1]).toContain(urnOf(open));
    }
  });

  it.each(subjects)("exits %i on GitLab with %s, and reports what there is", async (expected, subject) => {
    for (const path of reports) rmSync(path, { force: true });
    const { policies: job } = parse(read("gitlab-ci.yml")) as {
      policies: {
        script: string[];
        variables: Record<string, string>;
        artifacts: { paths: string[]; reports: { junit: string } };
      };
    };
    const result = await shell(job.script.join("\n"), { ...job.variables, HOLDFAST: root, SUBJECT: subject });
    expect(result.code, result.all).toBe(expected);
    for (const path of [...job.artifacts.paths, job.artifacts.reports.junit]) {
      expect(existsSync(join(workspace, path))).toBe(expected !== 2);
    }
    if (expected === 2) return;
    const junit = readFileSync(join(workspace, job.artifacts.reports.junit), "utf8");
    expect(junit.includes("<failure")).toBe(expected === 1);
  });
});

/**
 * `npm run policy`: what the packs say of a stack before anything is created, or of a state file. Exits 0 when nothing mandatory is
 * broken, 1 when something is, 2 when it could not find out; a report is written in the first two cases only.
 */
import { existsSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { extname, resolve } from "node:path";
import { InvalidArguments, oneOf, type Problem } from "../components/core/problems.ts";
import { prepare, type Toolchain } from "../toolchain/environment.ts";
import { root } from "../toolchain/places.ts";
import { pulumiOutput } from "./engine.ts";
import { type CataloguedPolicy, loadCatalog } from "./policy/catalog.ts";
import { activePolicies, exitCode, findingsOf, type Report, sorted } from "./policy/findings.ts";
import { jsonReport } from "./policy/formats/json.ts";
import { junitReport } from "./policy/formats/junit.ts";
import { markdownReport } from "./policy/formats/markdown.ts";
import { sarifReport } from "./policy/formats/sarif.ts";
import { textReport } from "./policy/formats/text.ts";
import { judge, type Subject } from "./policy/judge.ts";
import { listJson, listText } from "./policy/list.ts";
import {
  effectiveLevel,
  engineSettings,
  levels,
  readLevel,
  type Settings,
  settingsByPack,
  settingsProblems,
  suggestion,
} from "./policy/settings.ts";
import { inRepository, manifestOf, readState } from "./policy/source.ts";
import { projectName, statePath } from "./state.ts";
import { command, runVerb } from "./verb.ts";

const formats: Record<string, (report: Report) => string> = {
  ...{ text: textReport, sarif: sarifReport, junit: junitReport, markdown: markdownReport, json: jsonReport },
};

const endings: Record<string, keyof typeof formats> = {
  ...{ ".txt": "text", ".sarif": "sarif", ".xml": "junit", ".md": "markdown", ".json": "json" },
};

const verb = command(
  "policy",
  "Judges a stack by the policy packs, in a preview or as its state is (docs/policies-in-ci.md).",
)
  .option("--stack <name>", "the stack", "dev")
  .option("--cwd <folder>", "another program's folder, which has its Pulumi.yaml")
  .option("--file <path>", "judge a state file, from pulumi stack export, instead of a preview; needs no login")
  .option("--list", "show the policies instead")
  .option("--level <name>", oneOf(levels), "baseline")
  .option("--config <path>", "levels, parameters and exceptions of your own over the level, a JSON file")
  .option("--format <name>", oneOf(Object.keys(formats)), "text")
  .option("--json", "the same as --format json")
  .option(
    "--output <path...>",
    `write the report there, several in one run; without --format by the ending: ${Object.keys(endings).join(", ")}`,
  )
  .option("--fail-on-undecided", "exit 1 also when a mandatory policy could not be decided");

interface Options {
  stack: string;
  cwd?: string;
  file?: string;
  list?: boolean;
  level: string;
  config?: string;
  format: string;
  json?: boolean;
  output?: string[];
  failOnUndecided?: boolean;
}

const given = (option: string) => verb.getOptionValueSource(option) === "cli";

function choiceProblem(field: string, found: string, allowed: readonly string[]): Problem[] {
  if (allowed.includes(found)) return [];
  const fix = suggestion(found, allowed) ?? `write for example ${field} ${allowed[0]}`;
  return [{ field, found: JSON.stringify(found), allowed: oneOf(allowed), fix }];
}

const hasFormat = () => given("format") || given("json");

function argumentProblems({ format, json, level, file, list, output = [] }: Options): Problem[] {
  const together = (fields: string[], why: string): Problem => ({
    ...{ field: fields.join(", "), found: "given together", allowed: why, fix: "leave one of them out" },
  });
  const unlisted = ["stack", "cwd", "file", "output", "failOnUndecided"].filter(given);
  return [
    ...choiceProblem("--level", level, levels),
    ...choiceProblem("--format", format, Object.keys(formats)),
    ...(hasFormat() ? [] : output.filter((path) => endings[extname(path)] === undefined)).map((path) => ({
      ...{
        field: "--output",
        found: JSON.stringify(path),
        allowed: `an ending such as ${oneOf(Object.keys(endings))}`,
      },
      fix: "name the format: --format sarif",
    })),
    ...(json && given("format") && format !== "json" ? [together(["--json", "--format"], "one format")] : []),
    ...(file !== undefined && (given("stack") || given("cwd"))
      ? [together(["--file", "--stack or --cwd"], "a state file, or a stack")]
      : []),
    ...(list && unlisted.length > 0
      ? [together(["--list", "what judges"], "--list with --level, --config, --json")]
      : []),
    ...(list && given("format") && !["text", "json"].includes(format)
      ? [together(["--list", `--format ${format}`], "a list as text or json")]
      : []),
  ];
}

function readConfig(path: string | undefined): unknown {
  if (path === undefined) return {};
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    throw new Error(`--config: ${path} cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`--config: ${path} is not JSON: ${(error as Error).message}`);
  }
}

/** Levels and parameters for the engine, all problems of arguments and configuration at once. */
function settle(catalog: readonly CataloguedPolicy[], options: Options) {
  const own = readConfig(options.config);
  const problems = [
    ...argumentProblems(options),
    ...settingsProblems(catalog, own).map((problem) => ({ ...problem, field: `${options.config}: ${problem.field}` })),
  ];
  if (problems.length > 0) throw new InvalidArguments("policy", "arguments", problems);
  return settingsByPack(catalog, readLevel(options.level), own as Settings);
}

/** A preview needs a stack. In this checkout's own state it is made, as `preview` does; anywhere else it is somebody's to make. */
async function ensureStack(toolchain: Toolchain, folder: string, manifest: string, stack: string): Promise<void> {
  const checkpoint = statePath(toolchain, "stacks", projectName(manifest), `${stack}.json`);
  if (checkpoint === undefined || existsSync(checkpoint)) return;
  await pulumiOutput(toolchain, ["stack", "init", stack, "--no-select", "--cwd", folder]);
}

const redactedNote =
  "the state's secrets could not be decrypted here: policies saw [secret] in their place, whatever kind of value it was";
const nothingNote = "no policy is about any of the resources: nothing was judged";

async function makeReport(options: Options, catalog: readonly CataloguedPolicy[]): Promise<Report> {
  const settings = settle(catalog, options);
  const policies = activePolicies(catalog, (policy) => effectiveLevel(policy, settings));
  const { file, stack, failOnUndecided = false, level } = options;
  const state = file === undefined ? undefined : readState(file);
  const folder = resolve(options.cwd ?? root);
  const manifest = state === undefined ? manifestOf(folder) : undefined;
  const toolchain = await prepare({ docker: state === undefined && folder === root });
  if (manifest !== undefined) await ensureStack(toolchain, folder, manifest, stack);
  const subject: Subject = state === undefined ? { folder, stack } : { file: state.path };
  const { events, types, redacted } = await judge(toolchain, subject, engineSettings(catalog, settings));
  const judgedTypes = new Set(policies.flatMap((policy) => policy.resources));
  const resources = (state?.types ?? types).filter((type) => judgedTypes.has(type)).length;
  return {
    source: file ?? `preview of ${projectName(manifest)}/${stack}`,
    level: given("config") ? `${level} with ${options.config}` : level,
    location: { path: inRepository(state?.path ?? manifest!), lineOf: state?.lineOf ?? (() => 1) },
    findings: sorted(findingsOf(events, policies), failOnUndecided),
    ...{ policies, resources, failOnUndecided },
    notes: [...(redacted ? [redactedNote] : []), ...(resources === 0 ? [nothingNote] : [])],
  };
}

await runVerb(
  verb,
  async () => {
    const options = verb.opts<Options>();
    const catalog = await loadCatalog();
    if (options.list) {
      const settings = settle(catalog, options);
      const asJson = options.json || options.format === "json";
      process.stdout.write((asJson ? listJson : listText)(catalog, (policy) => effectiveLevel(policy, settings)));
      return 0;
    }
    const report = await makeReport(options, catalog);
    const named = formats[options.json ? "json" : options.format]!;
    const { output = [] } = options;
    for (const path of output) await writeFile(path, (hasFormat() ? named : formats[endings[extname(path)]!]!)(report));
    process.stdout.write((output.length > 0 ? textReport : named)(report));
    return exitCode(report);
  },
  2,
);

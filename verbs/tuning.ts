/**
 * `npm run tuning`: the settings that workload and size give, with their reasons: of the stack that is there, or with `--explain` of
 * any size. Exits 2 when there is no answer.
 */
import { InvalidArguments, type Problem } from "../components/core/problems.ts";
import { answer, type TunedSetting } from "../components/standards/tuning/index.ts";
import { prepare } from "../toolchain/environment.ts";
import { readTuning } from "./outputs.ts";
import { tuningReport } from "./tuningReport.ts";
import { command, runVerb } from "./verb.ts";

const verb = command("tuning", "Shows the settings that workload and size give, each with its reason.")
  .option("--stack <name>", "the stack", "dev")
  .option("--explain", "of the size that the flags below name, not of a stack")
  .option("--engine <name>", "postgresql, mysql or mariadb", "postgresql")
  .option("--version <series>", "such as 17, 8.4 or 11.4; the newest that is known where left out")
  .option("--memory <size>", "the server's limit, with a unit: 16GB")
  .option("--cpus <number>", "cores")
  .option("--workload <kind>", "web, oltp, analytics, mixed or desktop", "mixed")
  .option("--storage <kind>", "ssd, hdd, nvme or san", "ssd")
  .option("--connections <number>", "how many there shall be; what fits the workload where left out")
  .option("--data-size <size>", "all databases together")
  .option("--disk <size>", "the disk for data and log")
  .option("--pooled", "a pooler stands in front")
  .option("--platform <name>", "docker, rds or aurora", "docker")
  .option("--set <name=value...>", "values of your own, which the others follow: work_mem=16MB")
  .option("--json", "print facts for programs");

interface Options {
  stack: string;
  explain?: boolean;
  json?: boolean;
  engine: string;
  version?: string;
  memory?: string;
  cpus?: string;
  workload: string;
  storage: string;
  connections?: string;
  dataSize?: string;
  disk?: string;
  pooled?: boolean;
  platform: string;
  set?: string[];
}

/** What came by one flag. A setting's is `--set work_mem`. */
const flag = (field: string) =>
  field
    .replaceAll("settings.", "--set ")
    .replace(/^(?!--).*/, (name) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);

function explain({ memory, cpus, connections, set = [], ...given }: Options): TunedSetting[] {
  // What is missing is not wrong as well: it is judged as if it were fine.
  const missing = Object.entries({ memory, cpus }).filter(([, value]) => value === undefined);
  const formless = set.filter((one) => !/^[^=]+=/.test(one));
  const overrides = set.filter((one) => !formless.includes(one)).map((one) => one.split(/=(.*)/s) as [string, string]);
  const result = answer(
    {
      ...given,
      ...{ memory: memory ?? "16TB", cpus: cpus === undefined ? 4 : numberIn(cpus) },
      ...(connections === undefined ? {} : { connections: numberIn(connections) }),
    },
    Object.fromEntries(overrides),
  );
  const problems: Problem[] = [
    ...missing.map(([field]) => ({
      ...{ field, found: "nothing", allowed: "the size of the server" },
      fix: `add ${flag(field)} ${field === "cpus" ? 4 : "16GB"}`,
    })),
    ...formless.map((one) => ({
      ...{ field: "--set", found: JSON.stringify(one), allowed: "a setting and its value" },
      fix: "write for example --set work_mem=16MB",
    })),
    ...("problems" in result ? result.problems : []),
  ];
  if ("settings" in result && problems.length === 0) return result.settings;
  const typed: Record<string, string | undefined> = { cpus, connections };
  const named = problems.map(({ field, found, ...rest }) => ({
    ...{ field: flag(field), found: found === "NaN" ? JSON.stringify(typed[field]) : found },
    ...rest,
  }));
  throw new InvalidArguments("tuning", "--explain", named);
}

/** Nothing is no number, though `Number` says it is 0. */
const numberIn = (text: string) => (text.trim() === "" ? Number.NaN : Number(text));

/** Flags that name a size beside a stack, which has its own. */
function refuseSizes(): void {
  const sizes = verb.options.filter((option) => !["stack", "explain", "json"].includes(option.name()));
  const given = sizes.filter((option) => verb.getOptionValueSource(option.attributeName()) === "cli");
  if (given.length === 0) return;
  const names = given.map(({ long }) => long).join(", ");
  throw new Error(
    `${names}: a stack has its own size; add --explain to ask for another, or change the stack's settings`,
  );
}

await runVerb(
  verb,
  async () => {
    const options = verb.opts<Options>();
    if (!options.explain) refuseSizes();
    const settings = options.explain
      ? explain(options)
      : await readTuning(await prepare({ docker: false }), options.stack);
    const width = process.stdout.columns ?? 120;
    process.stdout.write(options.json ? `${JSON.stringify(settings)}\n` : tuningReport(settings, width));
    return 0;
  },
  2,
);

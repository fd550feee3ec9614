/**
 * `npm run tuning`: the settings that workload and size give, with their reasons: of the stack that is there, or with `--explain` of
 * any size. Exits 2 when there is no answer.
 */
import { InvalidArguments, type Problem } from "../components/core/problems.ts";
import { answer, type TunedSetting, versions } from "../components/standards/tuning/index.ts";
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
  .option("--json", "print facts for programs");

type Texts =
  | "engine"
  | "version"
  | "memory"
  | "cpus"
  | "workload"
  | "storage"
  | "connections"
  | "dataSize"
  | "disk"
  | "platform";
type Options = Partial<Record<Texts, string>> & { stack: string; explain?: boolean; json?: boolean; pooled?: boolean };

/** The flag that a field of the request came by. */
const flag = (field: string) => `--${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

function explain({ stack: _, explain: __, json: ___, cpus, connections, ...given }: Options): TunedSetting[] {
  const engine = given.engine!;
  const known: readonly string[] | undefined = versions[engine as keyof typeof versions];
  const missing = Object.entries({ memory: given.memory, cpus }).flatMap(([field, value]): Problem[] =>
    value === undefined
      ? [
          {
            field,
            found: "nothing",
            allowed: "the size of the server",
            fix: `add ${flag(field)} ${field === "cpus" ? 4 : "16GB"}`,
          },
        ]
      : [],
  );
  // What is missing is not wrong as well.
  const result = answer({
    ...given,
    ...{ engine, version: given.version ?? known?.at(-1) ?? "", memory: given.memory ?? "1GB" },
    ...{ workload: given.workload!, storage: given.storage!, cpus: cpus === undefined ? 1 : Number(cpus) },
    ...(connections === undefined ? {} : { connections: Number(connections) }),
  });
  const problems = [...missing, ...("problems" in result ? result.problems : [])];
  if ("problems" in result || problems.length > 0) {
    const named = problems.map((problem) => ({ ...problem, field: flag(problem.field) }));
    throw new InvalidArguments("tuning", "--explain", named);
  }
  return result.settings;
}

await runVerb(
  verb,
  async () => {
    const options = verb.opts<Options>();
    const settings = options.explain
      ? explain(options)
      : await readTuning(await prepare({ docker: false }), options.stack);
    const width = process.stdout.columns ?? 120;
    process.stdout.write(options.json ? `${JSON.stringify(settings)}\n` : tuningReport(settings, width));
    return 0;
  },
  2,
);

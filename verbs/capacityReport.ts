/** A capacity report for people: the size that fits, how long each limit lasts, and every number with its arithmetic and its source. */
import type { CapacityReport, Limit, ReportFigure } from "../components/standards/capacity/index.ts";
import { bytes, columns } from "./report.ts";

const number = (value: number) =>
  value.toLocaleString(
    "en-US",
    value >= 100 || Number.isInteger(value) ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 },
  );

function withUnit(value: number, unit: ReportFigure["unit"]): string {
  if (unit === "B") return bytes(value);
  if (unit === "B/s") return `${bytes(value)}/s`;
  return unit === "" ? number(value) : `${number(value)} ${unit}`;
}

const limitUnits: Record<Limit["limit"], ReportFigure["unit"]> = {
  ...{ disk: "B", memory: "B", iops: "IO/s", cpus: "", connections: "", transactionIds: "" },
};

const limitWords: Record<Limit["limit"], string> = {
  ...{ disk: "disk", memory: "memory", iops: "IOPS", cpus: "cores", connections: "connections" },
  transactionIds: "transaction ids, nothing frozen",
};

function limitsTable({ limits, months }: CapacityReport): string {
  const rows = limits.map(({ instance, limit, has, today, later, months: lasts }) => [
    instance,
    limitWords[limit],
    ...[has, today, later].map((value) => withUnit(value, limitUnits[limit])),
    lasts === null ? "not in 100 years" : lasts === 0 ? "exceeded today" : `month ${lasts}`,
  ]);
  return columns([["INSTANCE", "LIMIT", "HAS", "NEEDS TODAY", `IN ${months} MONTHS`, "EXCEEDED IN"], ...rows]);
}

/** Under each number its arithmetic, and the number of its source. */
function figuresTable({ figures, months }: CapacityReport): string {
  const sources = [...new Set(figures.map(({ source }) => source))];
  const [head, ...lines] = columns([
    ["", "TODAY", `IN ${months} MONTHS`],
    ...figures.map(({ what, unit, today, later }) => [what, withUnit(today, unit), withUnit(later, unit)]),
  ]).split("\n");
  const pairs = figures.flatMap(({ arithmetic, source }, i) => [
    lines[i],
    `    = ${arithmetic}  [${sources.indexOf(source) + 1}]`,
  ]);
  return [head, ...pairs, ...sources.map((source, i) => `  [${i + 1}] ${source}`)].join("\n");
}

function sizes({ docker, rds }: CapacityReport): string {
  return columns([
    ["", "MEMORY", "CPUS", "DISK", "IOPS", "CONNECTIONS"],
    [
      "Docker",
      bytes(docker.memory),
      ...[number(docker.cpus), bytes(docker.disk), number(docker.iops), number(docker.connections)],
    ],
    rds === null
      ? ["RDS", "-", "-", "-", "-", "-"]
      : [
          `RDS ${rds.class}`,
          bytes(rds.memory),
          number(rds.cpus),
          `${bytes(rds.storage)} gp3`,
          number(rds.iops),
          number(rds.connections),
        ],
  ]);
}

function assumptionsTable({ assumptions }: CapacityReport): string {
  const rows = assumptions.map(({ name, value, unit, what, source, yours }) => [
    name,
    unit === "B" ? bytes(value) : `${number(value)}${unit === "" ? "" : ` ${unit}`}`,
    yours ? `${what} [yours]` : `${what} [${source}]`,
  ]);
  return columns(rows);
}

/** What `capacity` prints. */
export function capacityText(report: CapacityReport): string {
  const parts = [
    `The size that lasts ${report.months} months, for each instance\n${sizes(report)}`,
    `How long each limit lasts\n${limitsTable(report)}`,
    ...(report.warnings.length > 0 ? [report.warnings.map((line) => `! ${line}`).join("\n")] : []),
    `The arithmetic, with the values in ${report.months} months\n${figuresTable(report)}`,
    `Assumptions; "assumptions" in the plan replaces them\n${assumptionsTable(report)}`,
  ];
  return `${parts.join("\n\n")}\n`;
}

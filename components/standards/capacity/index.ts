/**
 * Capacity: from tables, rates and what must survive to disk, memory, IOPS, connections, log and backups, how long each limit lasts, and
 * the size that fits. Pure, for PostgreSQL. An estimate: the model's own error on real servers is in docs/capacity.md, that of a wrong
 * assumption is the plan's.
 */
import type { Problem } from "../../core/problems.ts";
import { type Assumption, type AssumptionName, assumptionNames, assumptions } from "./assumptions.ts";
import { demand, type Prepared, prepared } from "./demand.ts";
import type { FigureUnit } from "./figures.ts";
import { type Capacity, type DockerFit, dockerFit, type RdsFit, rdsFit } from "./fit.ts";
import { type Limit, limitsOf } from "./limits.ts";
import { settingsOf } from "./machine.ts";
import { understand } from "./plan.ts";
import { warningsOf } from "./warnings.ts";

export type { CapacityPlan } from "./plan.ts";
export type { DockerFit, Limit, RdsFit };

export interface ReportFigure {
  id: string;
  what: string;
  unit: FigureUnit;
  today: number;
  /** At the plan's end. */
  later: number;
  /** The formula with the values at the plan's end. */
  arithmetic: string;
  source: string;
}

export interface CapacityReport {
  /** What "later" is. */
  months: number;
  /** In the order they are worked out, on the smallest instance. */
  figures: ReportFigure[];
  limits: Limit[];
  /** What each instance should have. */
  docker: DockerFit;
  /** Null when no class or no gp3 volume is large enough. */
  rds: RdsFit | null;
  assumptions: (Omit<Assumption, "range"> & { name: AssumptionName; yours: boolean })[];
  /** What the numbers do not say by themselves. */
  warnings: string[];
}

/** The report, or everything that is wrong with the plan. */
export function capacity(given: unknown): { report: CapacityReport } | { problems: Problem[] } {
  const understood = understand(given);
  if ("problems" in understood) return understood;
  return { report: reportOf(prepared(understood.plan)) };
}

function reportOf(plan: Prepared): CapacityReport {
  const docker = dockerFit(plan);
  const { lacks: _, ...fitting } = docker;
  const instances: Record<string, Capacity> = Object.fromEntries(
    Object.entries(plan.instances).map(([key, own]) => [key, { ...fitting, ...own }]),
  );
  const smallest = Object.values(instances).sort((a, b) => a.memory - b.memory)[0]!;
  const settings = settingsOf(plan, { ...smallest, platform: "docker" });
  const today = new Map(demand(plan, 0, settings).figures.list.map(({ id, value }) => [id, value]));
  const figures = demand(plan, plan.months, settings).figures.list.map(
    ({ id, what, unit, value, formula, source }): ReportFigure => ({
      ...{ id, what, unit, today: today.get(id)!, later: value, arithmetic: formula, source },
    }),
  );
  const rds = rdsFit(plan);
  return {
    ...{ months: plan.months, figures, limits: limitsOf(plan, instances), docker, rds },
    assumptions: assumptionNames.map((name) => {
      const { range: _range, ...one } = assumptions[name];
      return { name, ...one, value: plan.assumptions[name], yours: plan.overridden.includes(name) };
    }),
    warnings: warningsOf(plan, docker, rds),
  };
}

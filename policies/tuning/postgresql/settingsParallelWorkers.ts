/** Workers of one query come from those of all queries, and these from all workers: what is set higher below than above is never used. */
import { facts } from "../../../components/standards/tuning/postgresql/parameters.ts";
import { resourcePolicy } from "../../policy.ts";
import { postgresSettings, settingsTypes } from "../../postgresSettings.ts";
import { numberOf } from "../../read.ts";

const nested = [
  ["max_parallel_workers_per_gather", "max_parallel_workers"],
  ["max_parallel_maintenance_workers", "max_parallel_workers"],
  ["max_parallel_workers", "max_worker_processes"],
] as const;

export const policy = resourcePolicy({
  name: "postgresql-settings-parallel-workers",
  description: "A query asks for no more workers than there are.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [],
  tags: ["parallelism"],
  remediationSteps:
    "Raise max_worker_processes first (a restart is needed), then max_parallel_workers, or lower what one query takes.",
  url: "https://www.postgresql.org/docs/current/runtime-config-resource.html#GUC-MAX-PARALLEL-WORKERS",
  resources: settingsTypes,
  check: ({ type, props, report }) => {
    const settings = postgresSettings(type, props);
    if (settings === undefined) return;
    // What RDS works out from the cores is not known here.
    const usual = (name: string) =>
      settings.platform === "docker" && settings.complete ? facts[name]!.default : undefined;
    for (const [part, whole] of nested) {
      const [own, given] = [part, whole].map((name) => numberOf(settings.value(name)));
      const all = settings.value(whole) === undefined ? numberOf(usual(whole)) : given;
      if (own === undefined || all === undefined || own <= all) continue;
      report({
        at: settings.at(part),
        found: `${part} = ${own} of ${whole} = ${all}`,
        expected: `at most ${all}`,
        fix: `raise ${whole}, or lower ${part}`,
      });
    }
  },
});

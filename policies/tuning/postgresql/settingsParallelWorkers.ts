/** All parallel workers come from max_worker_processes, which a restart sets: what is set higher than that is never had. */
import { facts } from "../../../components/standards/tuning/postgresql/parameters.ts";
import { resourcePolicy } from "../../policy.ts";
import { numberOf } from "../../read.ts";
import { postgresSettings, settingsTypes } from "../../resources/postgresSettings.ts";

const parts = ["max_parallel_workers_per_gather", "max_parallel_maintenance_workers", "max_parallel_workers"];
const whole = "max_worker_processes";

export const policy = resourcePolicy({
  name: "postgresql-settings-parallel-workers",
  description: "Parallel queries ask for no more workers than there are.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [],
  tags: ["planner"],
  remediationSteps: "Raise max_worker_processes (a restart is needed), or lower what parallel queries take.",
  url: "https://www.postgresql.org/docs/current/runtime-config-resource.html#GUC-MAX-PARALLEL-WORKERS",
  resources: settingsTypes,
  check: ({ type, props, report }) => {
    const settings = postgresSettings(props, type);
    if (settings === undefined) return;
    // What RDS works out from the cores is not known here.
    const isUsual = settings.platform === "docker" && settings.complete;
    const given = settings.value(whole);
    const all = numberOf(given ?? (isUsual ? facts[whole]!.default : undefined));
    for (const part of parts) {
      const own = numberOf(settings.value(part));
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

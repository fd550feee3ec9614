/** With a disk's cost of seeks the planner reads whole tables from an SSD where an index would do. */
import { pageCosts } from "../../../components/standards/tuning/bounds.ts";
import { tune, Workload } from "../../../components/standards/tuning/index.ts";
import { nearestName } from "../../../components/standards/tuning/request.ts";
import { stackPolicy } from "../../policy.ts";
import { numberOf } from "../../read.ts";
import { rdsInstanceTypes, rdsServer } from "../../resources/servers.ts";

export const policy = stackPolicy({
  name: "aws-rds-instance-postgres-random-page-cost",
  description: "The planner knows that its storage does not seek.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["planner", "parameter-group"],
  remediationSteps:
    "Set random_page_cost to 1.1; no restart is needed. For analytics set the parameter workload of this policy.",
  url: "https://www.postgresql.org/docs/current/runtime-config-query.html#GUC-RANDOM-PAGE-COST",
  resources: rdsInstanceTypes,
  parameters: {
    workload: {
      type: "string",
      enum: Object.values(Workload),
      default: Workload.Mixed,
      description: "What the databases are for.",
    },
  },
  check: ({ type, props, config, report, stack }) => {
    if (props.storageType === "standard") return;
    const server = rdsServer(["postgresql"], type, props, stack);
    if (server === undefined) return;
    const workload = nearestName(config.workload, Object.values(Workload));
    const cost = (set: Record<string, string>) =>
      Number(tune({ ...server.size, workload }, set).find(({ name }) => name === "random_page_cost")?.value);
    const most = Math.max(pageCosts.mostWithoutSeeks, cost({}));
    const { random_page_cost: set } = server.settings;
    const found = numberOf(set) ?? pageCosts.most;
    if (found <= most) return;
    report({
      at: server.at,
      found: `${server.where}random_page_cost ${set === undefined ? "not set, which is" : "="} ${found}`,
      expected: `at most ${most} on an SSD`,
      fix: `set random_page_cost to ${cost({})} in the parameter group`,
    });
  },
});

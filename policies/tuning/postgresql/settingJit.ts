/** Compiling a query takes tenths of a second: short statements whose cost is estimated too high take that instead of milliseconds. */
import { Workload } from "../../../components/standards/tuning/index.ts";
import type { Context } from "../../../components/standards/tuning/postgresql/memory.ts";
import { plannerRules } from "../../../components/standards/tuning/postgresql/planner.ts";
import { nearestName } from "../../../components/standards/tuning/request.ts";
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";
import { postgresSettings, settingsTypes, switchOf } from "../../resources/postgresSettings.ts";
import { shownValue } from "../../resources/settingBounds.ts";
import { Undecided } from "../../undecided.ts";

/** The rule's; it asks for nothing but the workload. Holdfast's own configuration is made by it, for a workload that is known. */
const wanted = (workload: Workload) =>
  plannerRules.find(({ name }) => name === "jit")!.value({ size: { workload } } as Context);

export const policy = resourcePolicy({
  name: "postgresql-setting-jit",
  description: "Short statements are not compiled.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["planner"],
  remediationSteps:
    "Set jit to off; it is taken up by a reload. For analytics set the parameter workload of this policy.",
  url: "https://www.postgresql.org/docs/current/runtime-config-query.html#GUC-JIT",
  resources: settingsTypes.filter((type) => type !== "pulumi-nodejs:dynamic/holdfast:configuration"),
  parameters: {
    workload: {
      type: "string",
      enum: Object.values(Workload),
      default: Workload.Mixed,
      description: "What the databases are for.",
    },
  },
  check: ({ type, props, config, report }) => {
    // Not among Aurora's parameters.
    if (textOf(props.family)?.startsWith("aurora")) return;
    const settings = postgresSettings(props, type);
    if (settings === undefined || wanted(nearestName(config.workload, Object.values(Workload))) !== "off") return;
    const value = settings.value("jit");
    if (value === undefined && !settings.complete) throw new Undecided("jit may be set in a file that is mounted");
    if (value !== undefined && switchOf(value) === false) return;
    report({
      at: settings.at("jit"),
      found: value === undefined ? "jit not set, which is on" : `jit = ${shownValue(value)}`,
      expected: "off",
      fix: "set jit = off",
    });
  },
});

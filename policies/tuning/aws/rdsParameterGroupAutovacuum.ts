/** Without autovacuum tables only grow, the planner's statistics age, and in the end the server stops to save itself from wraparound. */
import { resourcePolicy } from "../../policy.ts";
import { entriesOf } from "../../read.ts";

const off = ["0", "off", "false", 0, false];

export const policy = resourcePolicy({
  name: "aws-rds-parameter-group-autovacuum",
  description: "Parameter groups do not turn autovacuum off.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [],
  tags: ["autovacuum", "parameter-group"],
  remediationSteps:
    "Remove the parameter, or set it to 1; tables that vacuum disturbs get their own storage parameters.",
  url: "https://www.postgresql.org/docs/current/routine-vacuuming.html",
  resources: ["aws:rds/parameterGroup:ParameterGroup", "aws:rds/clusterParameterGroup:ClusterParameterGroup"],
  check: ({ props, report }) => {
    for (const { place, entry } of entriesOf(props.parameters)) {
      if (entry.name !== "autovacuum" || !off.includes(entry.value as string)) continue;
      report({ at: `parameters[${place}].value`, expected: "1, the default", fix: "remove the parameter autovacuum" });
    }
  },
});

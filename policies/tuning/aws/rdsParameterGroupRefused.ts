/** Aurora's storage writes the log itself: settings of checkpoints and of the log are no parameters there, and AWS refuses the group. */
import { withheld } from "../../../components/standards/tuning/platforms.ts";
import { resourcePolicy } from "../../policy.ts";
import { entriesOf, textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-rds-parameter-group-refused",
  description: "Parameter groups of Aurora set nothing that Aurora has not.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["parameter-group"],
  remediationSteps: "Remove the parameter.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.Reference.ParameterGroups.html",
  resources: ["aws:rds/parameterGroup:ParameterGroup", "aws:rds/clusterParameterGroup:ClusterParameterGroup"],
  check: ({ props, report }) => {
    // The lists are those of the versions that AWS still makes.
    const family = /^aurora-(postgresql|mysql(?=8))\d/.exec(textOf(props.family) ?? "");
    if (family === null) return;
    for (const { place, entry } of entriesOf(props.parameters)) {
      const name = textOf(entry.name) ?? "";
      const found = withheld({ platform: "aurora", engine: family[1] as "postgresql" | "mysql" }, name);
      if (!found?.refused) continue;
      report({ at: `parameters[${place}].name`, expected: `not ${name}: ${found.why}`, fix: "remove the parameter" });
    }
  },
});

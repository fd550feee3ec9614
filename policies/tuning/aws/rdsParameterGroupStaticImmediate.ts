/** AWS refuses a change to be made at once that only a restart can make, when the group is half made. */
import { restartOnly } from "../../../components/standards/tuning/bounds.ts";
import { nearestVersion, versions } from "../../../components/standards/tuning/request.ts";
import { since } from "../../../components/standards/tuning/rule.ts";
import { resourcePolicy } from "../../policy.ts";
import { entriesOf, textOf } from "../../read.ts";
import { factsFor } from "../../resources/servers.ts";

export const policy = resourcePolicy({
  name: "aws-rds-parameter-group-static-immediate",
  description: "Parameters that need a restart are applied with one.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["parameter-group"],
  remediationSteps: "Set applyMethod to pending-reboot for the parameter, and plan the restart.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithParamGroups.html",
  resources: ["aws:rds/parameterGroup:ParameterGroup", "aws:rds/clusterParameterGroup:ClusterParameterGroup"],
  check: ({ props, report }) => {
    // Not MariaDB: what needs a restart there differs between its releases.
    const [, kind, version] =
      /^(?:aurora-)?(postgres|mysql)(?:ql)?(\d+(?:\.\d+)?)$/.exec(textOf(props.family) ?? "") ?? [];
    if (kind === undefined) return;
    const engine = kind === "postgres" ? "postgresql" : "mysql";
    const known = factsFor(engine);
    const series = nearestVersion(version!, versions[engine]);
    for (const { place, entry } of entriesOf(props.parameters)) {
      const name = textOf(entry.name) ?? "";
      const restart = Object.hasOwn(known, name)
        ? since(known[name]!.restart, series)
        : engine === "postgresql" && restartOnly.includes(name);
      if (!restart || (entry.applyMethod ?? "immediate") !== "immediate") continue;
      report({
        at: `parameters[${place}].applyMethod`,
        expected: `pending-reboot, for ${name} needs a restart`,
        fix: "set it to pending-reboot",
      });
    }
  },
});

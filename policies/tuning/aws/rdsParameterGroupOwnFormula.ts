/** AWS works these out from the class and its storage; a fixed value stays when the class changes, and is no better before. */
import { withheldSettings } from "../../../components/standards/tuning/index.ts";
import { durabilityRules } from "../../../components/standards/tuning/postgresql/durability.ts";
import { resourcePolicy } from "../../policy.ts";
import { entriesOf, textOf } from "../../read.ts";
import { isFormula } from "../../resources/rdsFormulas.ts";

/** Those that have one right value anyway are other policies'. */
const betterLeft = withheldSettings.filter(
  ({ engines, refused, settings }) =>
    engines.includes("postgresql") &&
    !refused &&
    !settings.some((name) => durabilityRules.some((rule) => rule.name === name)),
);

export const policy = resourcePolicy({
  name: "aws-rds-parameter-group-own-formula",
  description: "Parameter groups leave to AWS what it works out better.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["parameter-group", "memory"],
  remediationSteps: "Remove the parameter; some of them need a restart.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.Reference.ParameterGroups.html",
  resources: ["aws:rds/parameterGroup:ParameterGroup", "aws:rds/clusterParameterGroup:ClusterParameterGroup"],
  check: ({ props, report }) => {
    const family = /^(aurora-)?postgres(?:ql)?\d/.exec(textOf(props.family) ?? "");
    if (family === null) return;
    const platform = family[1] === undefined ? "rds" : "aurora";
    for (const { place, entry } of entriesOf(props.parameters)) {
      const name = textOf(entry.name) ?? "";
      const found = betterLeft.find((one) => one.platform === platform && one.settings.includes(name));
      if (found === undefined || isFormula(textOf(entry.value) ?? "")) continue;
      report({ at: `parameters[${place}].name`, expected: `not ${name}: ${found.why}`, fix: "remove the parameter" });
    }
  },
});

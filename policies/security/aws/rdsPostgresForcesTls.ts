/** Without `rds.force_ssl` the server offers TLS and takes clear text too, passwords and rows included, from any client that asks for it. */
import { tls } from "../../../components/standards/tls.ts";
import { stackPolicy } from "../../policy.ts";
import { entriesOf, numberOf, textOf } from "../../read.ts";
import { Undecided } from "../../undecided.ts";

const majorOf = (text: string | undefined) => numberOf(/^(?:default\.)?(?:postgres)?(\d+)/.exec(text ?? "")?.[1]);

export const policy = stackPolicy({
  name: "aws-rds-instance-postgres-force-tls",
  description: "PostgreSQL on RDS refuses connections without TLS.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [{ standard: "SecurityHub", id: "RDS.38" }],
  tags: ["encryption-in-transit", "parameter-group"],
  remediationSteps:
    "Set rds.force_ssl to 1 in the instance's parameter group, after its clients are seen to use TLS (pg_stat_ssl). It takes no restart.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-38",
  resources: ["aws:rds/instance:Instance"],
  check: ({ props, report, stack }) => {
    if (props.engine !== "postgres") return;
    const expected = "rds.force_ssl = 1";
    const group = stack.referred("parameterGroupName", "aws:rds/parameterGroup:ParameterGroup");
    const set = entriesOf(group?.props.parameters).find(({ entry }) => entry.name === "rds.force_ssl");
    if (group !== undefined && set !== undefined) {
      if (numberOf(set.entry.value) === 1) return;
      report({
        at: "parameterGroupName",
        found: `parameter group "${group.name}" with rds.force_ssl = ${numberOf(set.entry.value) ?? "something else"}`,
        expected,
        fix: `set rds.force_ssl to 1 in parameter group "${group.name}"`,
      });
      return;
    }
    const named = textOf(props.parameterGroupName);
    if (group === undefined && named && !named.startsWith("default.")) {
      throw new Undecided("its parameter group is not in this stack");
    }
    const major = majorOf(textOf(group?.props.family) ?? named) ?? majorOf(textOf(props.engineVersion));
    if (major === undefined)
      throw new Undecided("neither a parameter group nor engineVersion says which version it is");
    if (major >= tls.forcedByDefaultFrom) return;
    report({
      at: "parameterGroupName",
      found: `not set${group === undefined ? "" : ` in parameter group "${group.name}"`}, and 0 by default on PostgreSQL ${major}`,
      expected,
      fix: "set rds.force_ssl to 1 in a parameter group of the instance",
    });
  },
});

/** The longer a password is good, the longer whoever saw it can use it. */
import { rotation } from "../../../components/standards/rotation.ts";
import { resourcePolicy } from "../../policy.ts";
import { numberOf, type Props, textOf } from "../../read.ts";
import { Undecided } from "../../undecided.ts";

const hours: Record<string, number> = { hour: 1, day: 24 };

/** The longest time between two rotations, in whole days. */
function daysBetween(schedule: string): number {
  const [, count, unit] = /^rate\((\d+) (hour|day)s?\)$/.exec(schedule) ?? [];
  if (count !== undefined) return Math.ceil((Number(count) * hours[unit!]!) / 24);
  // Minutes, hours, day of the month, month, day of the week, year.
  const [, month, year] = /^cron\(\S+ \S+ \S+ (\S+) \S+ (\S+)\)$/.exec(schedule) ?? [];
  const step = month === "*" ? 1 : numberOf(/^(?:\*|1)\/(\d+)$/.exec(month ?? "")?.[1]);
  if (year !== "*" || step === undefined) throw new Undecided("its schedule is one that is not read here");
  return step * 31;
}

export const policy = resourcePolicy({
  name: "aws-secretsmanager-secret-rotation-period",
  description: "Secrets are rotated often enough.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [
    { standard: "FSBP", id: "SecretsManager.4" },
    { standard: "Checkov", id: "CKV_AWS_304" },
  ],
  tags: ["secrets"],
  remediationSteps: "Set rotationRules.automaticallyAfterDays to 90 or fewer, or a schedule that comes as often.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/secretsmanager-controls.html#secretsmanager-4",
  resources: ["aws:secretsmanager/secretRotation:SecretRotation"],
  parameters: {
    maximumDays: {
      type: "integer",
      minimum: 1,
      maximum: 1000,
      default: rotation.maximumDays,
      description: "Days that a secret is left as it is at most.",
    },
  },
  check: ({ props, config, report }) => {
    if (props.rotationEnabled === false) return;
    const rules = props.rotationRules as Props | undefined;
    const schedule = textOf(rules?.scheduleExpression);
    const days = schedule ? daysBetween(schedule) : numberOf(rules?.automaticallyAfterDays);
    if (days !== undefined && days <= config.maximumDays) return;
    report({
      at: schedule ? "rotationRules.scheduleExpression" : "rotationRules.automaticallyAfterDays",
      found: days === undefined ? "not set" : `every ${days} days`,
      expected: `at most ${config.maximumDays} (days)`,
      fix: `set automaticallyAfterDays to ${config.maximumDays} or fewer`,
    });
  },
});

/** A password that somebody has found works until it is changed, and nobody knows since when. */
import { rotation } from "../../../components/standards/rotation.ts";
import { resourcePolicy } from "../../policy.ts";
import { numberOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "holdfast-rotation-interval",
  description: "Logins that rotate do so within 90 days.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["authentication", "secrets"],
  remediationSteps: "Set rotation.every to 90d or less.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/secretsmanager-controls.html#secretsmanager-4",
  resources: ["pulumi-nodejs:dynamic/holdfast:rotation"],
  parameters: {
    maximumDays: {
      type: "integer",
      minimum: 1,
      description: "Days that a password may be old.",
      default: rotation.maximumDays,
    },
  },
  check: ({ props, config, report }) => {
    const days = (numberOf(props.everyMs) ?? 0) / 86_400_000;
    if (days <= config.maximumDays) return;
    report({
      at: "everyMs",
      found: `${Math.ceil(days)} days`,
      expected: `at most ${config.maximumDays} days`,
      fix: "set rotation.every to 90d or less",
    });
  },
});

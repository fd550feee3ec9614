/** For as long as the one before goes on working, nothing is won by the new one. */
import { rotation } from "../../../components/standards/rotation.ts";
import { resourcePolicy } from "../../policy.ts";
import { numberOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "holdfast-rotation-overlap",
  description: "Passwords that were replaced end within a week.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["authentication", "secrets"],
  remediationSteps: "Set rotation.overlap to the time that all clients take to get the new login.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/secretsmanager-controls.html#secretsmanager-4",
  resources: ["pulumi-nodejs:dynamic/holdfast:rotation"],
  parameters: {
    maximumDays: {
      type: "integer",
      minimum: 1,
      description: "Days that the login before may go on working.",
      default: rotation.maximumOverlapDays,
    },
  },
  check: ({ props, config, report }) => {
    const days = (numberOf(props.overlapMs) ?? 0) / 86_400_000;
    if (days <= config.maximumDays) return;
    report({
      at: "overlapMs",
      found: `${Math.ceil(days)} days`,
      expected: `at most ${config.maximumDays} days`,
      fix: "set rotation.overlap to 7d or less",
    });
  },
});

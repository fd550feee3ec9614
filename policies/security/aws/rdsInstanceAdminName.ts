/** A user whose name everybody knows is half of a login, and the one that every list of guesses begins with. */
import { databaseDefaults } from "../../../components/standards/databaseDefaults.ts";
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-rds-instance-admin-name",
  description: "RDS instances have an administrator with a name of its own.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [{ standard: "FSBP", id: "RDS.25" }],
  tags: ["authentication"],
  remediationSteps: "Choose another name before the database is made: a change of it replaces the database.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-25",
  resources: ["aws:rds/instance:Instance"],
  parameters: {
    usualNames: {
      type: "array",
      items: { type: "string" },
      default: [...databaseDefaults.administrators],
      description: "Names that everybody tries.",
    },
  },
  // Unset is a replica or a restored database, whose user is judged where it was made.
  check: ({ props, config, report }) => {
    const name = textOf(props.username)?.toLowerCase();
    if (name === undefined || !config.usualNames.includes(name)) return;
    report({
      at: "username",
      expected: `none of ${config.usualNames.join(", ")}`,
      fix: "choose another name before the database is made",
    });
  },
});

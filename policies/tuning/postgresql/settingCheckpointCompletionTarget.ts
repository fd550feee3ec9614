/** A checkpoint that is written in a hurry takes the disk from everybody else. */
import { postgresqlBounds } from "../../../components/standards/tuning/bounds.ts";
import { settingPolicy } from "../../resources/postgresSettings.ts";
import { within } from "../../resources/settingBounds.ts";

export const policy = settingPolicy({
  setting: "checkpoint_completion_target",
  description: "Checkpoints are spread over the time to the next.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [],
  tags: ["wal"],
  remediationSteps: "Remove checkpoint_completion_target from the settings; it is taken up by a reload.",
  url: "https://www.postgresql.org/docs/current/wal-configuration.html",
  byDefault: "0.9",
  ...within(postgresqlBounds.checkpoint_completion_target),
  majors: { from: 14 },
  fix: "remove checkpoint_completion_target",
});

/** Checkpoints that are too close write each page whole again and again; too far apart, a crash is followed by an hour of replay. */
import { postgresqlBounds } from "../../../components/standards/tuning/bounds.ts";
import { settingPolicy } from "../../resources/postgresSettings.ts";
import { within } from "../../resources/settingBounds.ts";

export const policy = settingPolicy({
  setting: "checkpoint_timeout",
  description: "Checkpoints are neither too close nor too far apart.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["wal"],
  remediationSteps: "Set checkpoint_timeout between five minutes and an hour; it is taken up by a reload.",
  url: "https://www.postgresql.org/docs/current/wal-configuration.html",
  byDefault: "5min",
  ...within(postgresqlBounds.checkpoint_timeout),
  fix: "set checkpoint_timeout = 15min",
});

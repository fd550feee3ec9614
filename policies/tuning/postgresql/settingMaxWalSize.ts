/** A log that may only be small makes the server write a checkpoint whenever it is full, and whole pages after each of them. */
import { postgresqlBounds } from "../../../components/standards/tuning/bounds.ts";
import { settingPolicy } from "../../resources/postgresSettings.ts";
import { within } from "../../resources/settingBounds.ts";

export const policy = settingPolicy({
  setting: "max_wal_size",
  description: "The log may grow before it forces a checkpoint.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["wal"],
  remediationSteps: "Raise max_wal_size to what the disk bears, up to a tenth of it; it is taken up by a reload.",
  url: "https://www.postgresql.org/docs/current/wal-configuration.html",
  byDefault: "1GB",
  ...within(postgresqlBounds.max_wal_size),
  fix: "raise max_wal_size, as far as the disk bears it",
});

/** Buffers of a few pages make each session write the log itself; hundreds of megabytes are memory that no log ever fills. */
import { postgresqlBounds } from "../../../components/standards/tuning/bounds.ts";
import { settingPolicy } from "../../resources/postgresSettings.ts";
import { within } from "../../resources/settingBounds.ts";

export const policy = settingPolicy({
  setting: "wal_buffers",
  description: "The buffers of the log are neither tiny nor huge.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [],
  tags: ["wal", "memory"],
  remediationSteps: "Remove wal_buffers, which makes it a thirty-second of shared_buffers; a restart is needed.",
  url: "https://www.postgresql.org/docs/current/runtime-config-wal.html#GUC-WAL-BUFFERS",
  byDefault: "-1",
  ...within(postgresqlBounds.wal_buffers),
  fix: "remove wal_buffers, or set 16MB",
});

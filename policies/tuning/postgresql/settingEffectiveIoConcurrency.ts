/** With 0 a bitmap scan waits for each page before it asks for the next. */
import { postgresqlBounds } from "../../../components/standards/tuning/bounds.ts";
import { settingPolicy } from "../../resources/postgresSettings.ts";
import { within } from "../../resources/settingBounds.ts";

export const policy = settingPolicy({
  setting: "effective_io_concurrency",
  description: "PostgreSQL reads ahead in bitmap scans.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [],
  tags: ["planner", "storage"],
  remediationSteps:
    "Set effective_io_concurrency to 200 on an SSD, 2 on a disk that turns; it is taken up by a reload.",
  url: "https://www.postgresql.org/docs/current/runtime-config-resource.html#GUC-EFFECTIVE-IO-CONCURRENCY",
  byDefault: "1",
  ...within(postgresqlBounds.effective_io_concurrency),
  fix: "set effective_io_concurrency = 200 on an SSD, 2 on a disk that turns",
});

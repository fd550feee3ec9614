/** Each join without an index takes the whole buffer, several in one statement: memory times joins times connections. */
import { mysqlBounds } from "../../../components/standards/tuning/bounds.ts";
import { mysqlSettingPolicy } from "../../resources/mysqlSettings.ts";
import { within } from "../../resources/settingBounds.ts";

export const policy = mysqlSettingPolicy({
  setting: "join_buffer_size",
  description: "Join buffers stay small for all sessions.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["memory"],
  remediationSteps:
    "Lower join_buffer_size, add the index, and set it in the session that needs more; it is taken up at once.",
  url: "https://dev.mysql.com/doc/refman/8.4/en/server-system-variables.html#sysvar_join_buffer_size",
  byDefault: "256K",
  ...within(mysqlBounds.join_buffer_size),
  fix: "lower join_buffer_size, and add the index that the join lacks",
});

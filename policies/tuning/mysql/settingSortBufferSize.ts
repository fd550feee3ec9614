/** Each session that sorts takes the whole buffer: large ones cost time to allocate, and memory times the connections. */
import { mysqlBounds } from "../../../components/standards/tuning/bounds.ts";
import { mysqlSettingPolicy } from "../../resources/mysqlSettings.ts";
import { within } from "../../resources/settingBounds.ts";

export const policy = mysqlSettingPolicy({
  setting: "sort_buffer_size",
  description: "Sort buffers stay small for all sessions.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["memory"],
  remediationSteps: "Lower sort_buffer_size, and set it in the session that needs more; it is taken up at once.",
  url: "https://dev.mysql.com/doc/refman/8.4/en/server-system-variables.html#sysvar_sort_buffer_size",
  byDefault: "256K",
  ...within(mysqlBounds.sort_buffer_size),
  fix: "lower sort_buffer_size, and raise it in the session that needs more",
});

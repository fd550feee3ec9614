import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "ssl_min_protocol_version",
  good: ["TLSv1.3"],
  bad: ["TLSv1.2", "TLSv1"],
  unset: "TLSv1.2",
  expected: "TLSv1.3",
  fix: "set ssl_min_protocol_version = TLSv1.3",
});

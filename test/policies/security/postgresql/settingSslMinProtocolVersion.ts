import { settingTables } from "../../support/settings.ts";

export const tables = settingTables({
  setting: "ssl_min_protocol_version",
  good: ["TLSv1.2", "TLSv1.3"],
  bad: ["TLSv1", "TLSv1.1", ""],
  expected: "TLSv1.2 or TLSv1.3",
  fix: "set ssl_min_protocol_version = TLSv1.3",
});

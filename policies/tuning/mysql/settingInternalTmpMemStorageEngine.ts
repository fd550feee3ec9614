/** The MEMORY engine gives a row its full declared width and has no limit for all sessions together, which TempTable has. */
import { mysqlSettingPolicy } from "../../resources/mysqlSettings.ts";

export const policy = mysqlSettingPolicy({
  setting: "internal_tmp_mem_storage_engine",
  description: "Temporary tables in memory are TempTable's.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [],
  tags: ["memory"],
  remediationSteps: "Remove internal_tmp_mem_storage_engine; it is taken up at once.",
  url: "https://dev.mysql.com/doc/refman/8.4/en/server-system-variables.html#sysvar_internal_tmp_mem_storage_engine",
  byDefault: "TempTable",
  applies: ({ engine, version }) => engine === "mysql" && !version?.startsWith("5."),
  allowed: (value) => value.toLowerCase() === "temptable",
  expected: "TempTable, the default",
  fix: "remove internal_tmp_mem_storage_engine",
});

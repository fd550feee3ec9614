/** With zero_damaged_pages a damaged page is emptied when it is read, with all rows that could have been saved from it. */
import { settingPolicy, switchOf } from "../../postgresSettings.ts";

export const policy = settingPolicy({
  setting: "zero_damaged_pages",
  description: "PostgreSQL reports damaged pages and does not empty them.",
  enforcementLevel: "mandatory",
  severity: "critical",
  references: [],
  tags: ["durability", "corruption"],
  remediationSteps:
    "Remove zero_damaged_pages; set it in one session only, after a copy of the files, when rows of a damaged table are to be saved.",
  url: "https://www.postgresql.org/docs/current/runtime-config-developer.html#GUC-ZERO-DAMAGED-PAGES",
  byDefault: "off",
  allowed: (value) => switchOf(value) === false,
  expected: "off, the default",
  fix: "remove zero_damaged_pages",
});

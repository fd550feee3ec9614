/** What was committed is in the memory of the kernel only: a crash of the machine can leave a database that can't be repaired. */
import { settingPolicy, switchOf } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "fsync",
  description: "PostgreSQL waits until commits are on disk.",
  enforcementLevel: "mandatory",
  severity: "critical",
  references: [{ standard: "CIS-PostgreSQL", id: "6.4" }],
  tags: ["durability"],
  remediationSteps:
    "Set fsync to on, or remove it; for speed, synchronous_commit = off loses the last moments and nothing else. It is taken up by a reload.",
  url: "https://www.postgresql.org/docs/current/runtime-config-wal.html#GUC-FSYNC",
  byDefault: "on",
  allowed: (value) => switchOf(value) === true,
  expected: "on",
  fix: "set fsync = on",
});

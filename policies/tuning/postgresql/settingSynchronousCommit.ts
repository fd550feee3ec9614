/** With off, the server says that a transaction is committed before it is on any disk: a crash loses the last ones, and nobody is told. */
import { settingPolicy, switchOf } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "synchronous_commit",
  description: "PostgreSQL acknowledges a commit when it survives a crash.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [],
  tags: ["durability", "wal"],
  remediationSteps:
    "Remove synchronous_commit from the settings; it is taken up by a reload. A session that can lose its changes may still SET LOCAL synchronous_commit = off.",
  url: "https://www.postgresql.org/docs/current/runtime-config-wal.html#GUC-SYNCHRONOUS-COMMIT",
  byDefault: "on",
  allowed: (value) => switchOf(value) ?? ["local", "remote_write", "remote_apply"].includes(value.toLowerCase()),
  expected: "on, local, remote_write or remote_apply",
  fix: "remove synchronous_commit; let single transactions that can be lost set it themselves",
});

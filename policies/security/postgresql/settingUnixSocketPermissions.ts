/** By default every program on the host, or in the container, may knock at the socket. */
import { settingPolicy } from "../../resources/postgresSettings.ts";

export const policy = settingPolicy({
  setting: "unix_socket_permissions",
  description: "PostgreSQL's socket is for its own user and group.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [
    { standard: "CIS-PostgreSQL", id: "6.3" },
    { standard: "CIS-PostgreSQL", id: "8.3" },
    { standard: "pgdsat", id: "2.6" },
  ],
  tags: ["network"],
  remediationSteps:
    "Set unix_socket_permissions to 0770, with unix_socket_group for those who log in there. It takes a restart.",
  url: "https://www.postgresql.org/docs/current/runtime-config-connection.html#GUC-UNIX-SOCKET-PERMISSIONS",
  on: ["docker"],
  byDefault: "0777",
  allowed: (value) => /^0?7[0-7]0$/.test(value),
  expected: "0700 or 0770",
  fix: "set unix_socket_permissions = 0770",
});

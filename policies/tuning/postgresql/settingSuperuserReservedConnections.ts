/** When applications have taken all connections, nobody can come in to see why, unless some are kept. */
import { postgresqlBounds } from "../../../components/standards/tuning/bounds.ts";
import { settingPolicy } from "../../resources/postgresSettings.ts";
import { within } from "../../resources/settingBounds.ts";

export const policy = settingPolicy({
  setting: "superuser_reserved_connections",
  description: "Connections are kept for who must get in when the server is full.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["connections"],
  remediationSteps: "Remove superuser_reserved_connections (3); a restart is needed.",
  url: "https://www.postgresql.org/docs/current/runtime-config-connection.html#GUC-SUPERUSER-RESERVED-CONNECTIONS",
  byDefault: "3",
  ...within(postgresqlBounds.superuser_reserved_connections),
  fix: "remove superuser_reserved_connections",
});

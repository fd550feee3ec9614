/** Each session is a process: far more of them than cores take turns, and every snapshot looks at all of them. */
import { resourcePolicy } from "../../policy.ts";
import { connectionsProblem, containerServer } from "../../resources/servers.ts";

export const policy = resourcePolicy({
  name: "docker-container-postgres-connections",
  description: "The number of connections is in proportion to the cores of the container.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["connections"],
  remediationSteps: "Lower max_connections and put PgBouncer in front. A restart is needed.",
  url: "https://www.postgresql.org/docs/current/runtime-config-connection.html#GUC-MAX-CONNECTIONS",
  resources: ["docker:index/container:Container"],
  check: ({ type, props, report }) => {
    const server = containerServer(props, type);
    const problem = server?.size.engine === "postgresql" ? connectionsProblem(server) : undefined;
    if (problem !== undefined) report(problem);
  },
});

/** The pool is the cache of InnoDB: too small, and the memory lies idle while pages are read; too large, and sessions have none left. */
import { memoryShares } from "../../../components/standards/tuning/bounds.ts";
import { resourcePolicy } from "../../policy.ts";
import { containerServer, shareProblem } from "../../resources/servers.ts";

const { least, most } = memoryShares.innodb_buffer_pool_size;

export const policy = resourcePolicy({
  name: "docker-container-mysql-buffer-pool",
  description: "The buffer pool is a sound part of the memory of the container.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["memory"],
  remediationSteps: "Set innodb_buffer_pool_size to half of the memory limit, three quarters beyond 4 GB.",
  url: "https://dev.mysql.com/doc/refman/8.4/en/innodb-parameters.html#sysvar_innodb_buffer_pool_size",
  resources: ["docker:index/container:Container"],
  parameters: {
    least: { type: "number", minimum: 0, maximum: 1, default: least, description: "Of the memory, at least." },
    most: { type: "number", minimum: 0, maximum: 1, default: most, description: "Of the memory, at most." },
  },
  check: ({ type, props, config, report }) => {
    const server = containerServer(props, type);
    if (server === undefined || server.size.engine === "postgresql") return;
    const problem = shareProblem(server, "innodb_buffer_pool_size", config, "128M");
    if (problem !== undefined) report(problem);
  },
});

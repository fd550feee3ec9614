/** Docker's default seccomp profile keeps io_uring from containers: a server that is set to it does not start. */
import { resourcePolicy } from "../../policy.ts";
import { textsOf } from "../../read.ts";
import { postgresSettings } from "../../resources/postgresSettings.ts";

export const policy = resourcePolicy({
  name: "docker-container-postgres-io-uring",
  description: "PostgreSQL in containers uses no io_uring that Docker refuses.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [],
  tags: ["storage"],
  remediationSteps: "Remove io_method (worker is the default). A restart is needed.",
  url: "https://www.postgresql.org/docs/current/runtime-config-resource.html#GUC-IO-METHOD",
  resources: ["docker:index/container:Container"],
  check: ({ type, props, report }) => {
    if (postgresSettings(props, type)?.value("io_method") !== "io_uring") return;
    // A profile of one's own may let it through.
    if (props.privileged === true || textsOf(props.securityOpts).some((option) => option.startsWith("seccomp"))) return;
    report({
      at: "command",
      found: "io_method = io_uring",
      expected: "worker, or a seccomp profile that allows io_uring",
      fix: "remove io_method",
    });
  },
});

/** Logs that RDS and Aurora send to CloudWatch. Those that stay on the server are deleted within days, and end with the server. */
import { type Description, type ResourcePolicy, resourcePolicy } from "../policy.ts";
import { textOf, textsOf } from "../read.ts";

export interface LogsDescription extends Omit<Description<Record<never, never>>, "enforcementLevel" | "tags" | "url"> {
  engines: RegExp;
  logs: readonly string[];
  url?: string;
}

/** A policy on the logs of one kind of engine. */
export function logsPolicy({ engines, logs, ...rest }: LogsDescription): ResourcePolicy {
  return resourcePolicy({
    enforcementLevel: "advisory",
    tags: ["logging"],
    url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Procedural.UploadtoCloudWatch.html",
    ...rest,
    parameters: {
      logs: {
        type: "array",
        items: { type: "string" },
        default: [...logs],
        description: "Kinds of logs that are exported.",
      },
    },
    check: ({ props, config, report }) => {
      if (!engines.test(textOf(props.engine) ?? "")) return;
      const exported = textsOf(props.enabledCloudwatchLogsExports);
      const missing = config.logs.filter((log) => !exported.includes(log));
      if (missing.length === 0) return;
      report({
        at: "enabledCloudwatchLogsExports",
        found: `without ${missing.join(", ")}`,
        expected: config.logs.join(", "),
        fix: `add ${missing.join(", ")}`,
      });
    },
  });
}

import type { Table } from "../../support/table.ts";

const option = (logType: string, enabled?: boolean) => ({
  logType,
  cloudwatchLogGroupArn: "arn:aws:logs:eu-central-1:111122223333:log-group:search",
  ...(enabled !== undefined && { enabled }),
});
const rest = { at: "logPublishingOptions", expected: "AUDIT_LOGS" };

export const table: Table = {
  good: { props: { logPublishingOptions: [option("AUDIT_LOGS")] } },
  alsoGood: [
    { what: "options that say that they are on", props: { logPublishingOptions: [option("AUDIT_LOGS", true)] } },
  ],
  bad: [
    {
      what: "no logs",
      props: { logPublishingOptions: undefined },
      found: "without AUDIT_LOGS",
      fix: "add AUDIT_LOGS",
      ...rest,
    },
    {
      what: "another log",
      props: { logPublishingOptions: [option("OTHER_LOGS")] },
      found: "without AUDIT_LOGS",
      fix: "add AUDIT_LOGS",
      ...rest,
    },
    {
      what: "a log that is off",
      props: { logPublishingOptions: [option("AUDIT_LOGS", false)] },
      found: "without AUDIT_LOGS",
      fix: "add AUDIT_LOGS",
      ...rest,
    },
  ],
  unknown: ["logPublishingOptions"],
};

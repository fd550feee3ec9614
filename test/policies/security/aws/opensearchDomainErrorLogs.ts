import type { Table } from "../../support/table.ts";

const option = (logType: string, enabled?: boolean) => ({
  logType,
  cloudwatchLogGroupArn: "arn:aws:logs:eu-central-1:111122223333:log-group:search",
  ...(enabled !== undefined && { enabled }),
});
const rest = { at: "logPublishingOptions", expected: "ES_APPLICATION_LOGS" };

export const table: Table = {
  good: { props: { logPublishingOptions: [option("ES_APPLICATION_LOGS")] } },
  alsoGood: [
    {
      what: "options that say that they are on",
      props: { logPublishingOptions: [option("ES_APPLICATION_LOGS", true)] },
    },
  ],
  bad: [
    {
      what: "no logs",
      props: { logPublishingOptions: undefined },
      found: "without ES_APPLICATION_LOGS",
      fix: "add ES_APPLICATION_LOGS",
      ...rest,
    },
    {
      what: "another log",
      props: { logPublishingOptions: [option("OTHER_LOGS")] },
      found: "without ES_APPLICATION_LOGS",
      fix: "add ES_APPLICATION_LOGS",
      ...rest,
    },
    {
      what: "a log that is off",
      props: { logPublishingOptions: [option("ES_APPLICATION_LOGS", false)] },
      found: "without ES_APPLICATION_LOGS",
      fix: "add ES_APPLICATION_LOGS",
      ...rest,
    },
  ],
  unknown: ["logPublishingOptions"],
};

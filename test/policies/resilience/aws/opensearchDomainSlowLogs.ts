import type { Table } from "../../support/table.ts";

const option = (logType: string, enabled?: boolean) => ({
  logType,
  cloudwatchLogGroupArn: "arn:aws:logs:eu-central-1:111122223333:log-group:search",
  ...(enabled !== undefined && { enabled }),
});
const rest = { at: "logPublishingOptions", expected: "SEARCH_SLOW_LOGS, INDEX_SLOW_LOGS" };

export const table: Table = {
  good: { props: { logPublishingOptions: [option("SEARCH_SLOW_LOGS"), option("INDEX_SLOW_LOGS")] } },
  alsoGood: [
    {
      what: "options that say that they are on",
      props: { logPublishingOptions: [option("SEARCH_SLOW_LOGS", true), option("INDEX_SLOW_LOGS", true)] },
    },
  ],
  bad: [
    {
      what: "no logs",
      props: { logPublishingOptions: undefined },
      found: "without SEARCH_SLOW_LOGS, INDEX_SLOW_LOGS",
      fix: "add SEARCH_SLOW_LOGS, INDEX_SLOW_LOGS",
      ...rest,
    },
    {
      what: "another log",
      props: { logPublishingOptions: [option("OTHER_LOGS")] },
      found: "without SEARCH_SLOW_LOGS, INDEX_SLOW_LOGS",
      fix: "add SEARCH_SLOW_LOGS, INDEX_SLOW_LOGS",
      ...rest,
    },
    {
      what: "a log that is off",
      props: { logPublishingOptions: [option("SEARCH_SLOW_LOGS", false), option("INDEX_SLOW_LOGS")] },
      found: "without SEARCH_SLOW_LOGS",
      fix: "add SEARCH_SLOW_LOGS",
      ...rest,
    },
  ],
  unknown: ["logPublishingOptions"],
};

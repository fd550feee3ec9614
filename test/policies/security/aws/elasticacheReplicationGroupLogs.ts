import type { Table } from "../../support/table.ts";

const expected = "one with logType engine-log";
const fix = "add one that delivers to a log group of CloudWatch";

export const table: Table = {
  good: {
    props: {
      engineVersion: "7.1",
      logDeliveryConfigurations: [
        { destination: "sessions", destinationType: "cloudwatch-logs", logFormat: "json", logType: "engine-log" },
      ],
    },
  },
  alsoGood: [
    { what: "a Redis without that log", props: { engineVersion: "5.0.6", logDeliveryConfigurations: undefined } },
  ],
  bad: [
    {
      what: "none",
      props: { logDeliveryConfigurations: undefined },
      at: "logDeliveryConfigurations",
      found: "not set",
      expected,
      fix,
    },
    {
      what: "the slow log only",
      props: {
        logDeliveryConfigurations: [
          { destination: "sessions", destinationType: "cloudwatch-logs", logFormat: "json", logType: "slow-log" },
        ],
      },
      at: "logDeliveryConfigurations",
      found: "a list of 1",
      expected,
      fix,
    },
  ],
  unknown: ["logDeliveryConfigurations"],
};

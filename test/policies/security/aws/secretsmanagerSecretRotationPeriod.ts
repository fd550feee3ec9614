import type { Table } from "../../support/table.ts";

const expected = "at most 90 (days)";
const fix = "set automaticallyAfterDays to 90 or fewer";

export const table: Table = {
  good: { props: { rotationRules: { automaticallyAfterDays: 90 } } },
  alsoGood: [
    { what: "a rate", props: { rotationRules: { scheduleExpression: "rate(12 hours)" } } },
    { what: "each month", props: { rotationRules: { scheduleExpression: "cron(0 4 1 * ? *)" } } },
    { what: "a rotation that is off", props: { rotationEnabled: false, rotationRules: undefined } },
    {
      what: "longer where the configuration says so",
      props: { rotationRules: { automaticallyAfterDays: 180 } },
      config: { maximumDays: 180 },
    },
  ],
  bad: [
    {
      what: "too long",
      props: { rotationRules: { automaticallyAfterDays: 91 } },
      at: "rotationRules.automaticallyAfterDays",
      found: "every 91 days",
      expected,
      fix,
    },
    {
      what: "no rules",
      props: { rotationRules: undefined },
      at: "rotationRules.automaticallyAfterDays",
      found: "not set",
      expected,
      fix,
    },
    {
      what: "a rate that is too slow",
      props: { rotationRules: { scheduleExpression: "rate(120 days)" } },
      at: "rotationRules.scheduleExpression",
      found: "every 120 days",
      expected,
      fix,
    },
    {
      what: "each fourth month",
      props: { rotationRules: { scheduleExpression: "cron(0 4 1 1/4 ? *)" } },
      at: "rotationRules.scheduleExpression",
      found: "every 124 days",
      expected,
      fix,
    },
  ],
  unknown: ["rotationRules"],
};

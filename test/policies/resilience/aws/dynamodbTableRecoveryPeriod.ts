import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { pointInTimeRecovery: { enabled: true, recoveryPeriodInDays: 7 } } },
  alsoGood: [
    { what: "a table that does not say, which has 35 days", props: { pointInTimeRecovery: { enabled: true } } },
    {
      what: "fewer days where the configuration says so",
      props: { pointInTimeRecovery: { enabled: true, recoveryPeriodInDays: 2 } },
      config: { minimumDays: 2 },
    },
    { what: "recovery that is off", props: { pointInTimeRecovery: { enabled: false, recoveryPeriodInDays: 1 } } },
  ],
  bad: [
    {
      what: "one day too few",
      props: { pointInTimeRecovery: { enabled: true, recoveryPeriodInDays: 6 } },
      at: "pointInTimeRecovery.recoveryPeriodInDays",
      found: "6",
      expected: "at least 7 (days)",
      fix: "set it to 7 or more",
    },
  ],
  unknown: ["pointInTimeRecovery"],
};

import type { Table } from "../../support/table.ts";

const rule = (deleteAfter?: number) => ({
  ruleName: "daily",
  targetVaultName: "main",
  ...(deleteAfter !== undefined && { lifecycle: { deleteAfter } }),
});

export const table: Table = {
  good: { props: { name: "plan", rules: [rule(7)] } },
  alsoGood: [
    { what: "a short rule beside a long one", props: { rules: [rule(2), rule(35)] } },
    { what: "backups that are kept for ever", props: { rules: [rule(2), rule()] } },
    { what: "fewer days where the configuration says so", props: { rules: [rule(3)] }, config: { minimumDays: 3 } },
  ],
  bad: [
    {
      what: "too few days in all rules",
      props: { rules: [rule(2), rule(6)] },
      at: "rules",
      found: "at most 6 days",
      expected: "a rule with lifecycle.deleteAfter of 7 or more (days)",
      fix: "set lifecycle.deleteAfter of one rule to 7 or more",
    },
  ],
  unknown: ["rules"],
};

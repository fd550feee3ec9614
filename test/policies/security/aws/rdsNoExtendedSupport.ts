import type { Table } from "../../support/table.ts";

const finding = {
  at: "engineLifecycleSupport",
  expected: "open-source-rds-extended-support-disabled",
  fix: "set it when the database is made or restored",
};

export const table: Table = {
  good: {
    props: { engine: "aurora-postgresql", engineLifecycleSupport: "open-source-rds-extended-support-disabled" },
  },
  alsoGood: [{ what: "an engine without it", props: { engine: "mariadb", engineLifecycleSupport: undefined } }],
  bad: [
    { what: "nothing said", props: { engineLifecycleSupport: undefined }, found: "not set", ...finding },
    {
      what: "extended support",
      props: { engineLifecycleSupport: "open-source-rds-extended-support" },
      ...{ found: '"open-source-rds-extended-support"', ...finding },
    },
  ],
  unknown: ["engine", "engineLifecycleSupport"],
};

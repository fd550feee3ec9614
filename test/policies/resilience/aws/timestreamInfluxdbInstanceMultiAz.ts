import type { Table } from "../../support/table.ts";

const wrong = {
  at: "deploymentType",
  expected: '"WITH_MULTIAZ_STANDBY"',
  fix: "set it to WITH_MULTIAZ_STANDBY, with subnets in two zones",
};

export const table: Table = {
  good: { props: { deploymentType: "WITH_MULTIAZ_STANDBY" } },
  bad: [
    { what: "a single zone", props: { deploymentType: "SINGLE_AZ" }, ...wrong, found: '"SINGLE_AZ"' },
    { what: "one that does not say", props: { deploymentType: undefined }, ...wrong, found: "not set" },
  ],
  unknown: ["deploymentType"],
};

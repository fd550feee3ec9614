import type { Table } from "../../support/table.ts";

const rest = { at: "softwareUpdateOptions.autoSoftwareUpdateEnabled", expected: "true", fix: "set it to true" };

export const table: Table = {
  good: { props: { softwareUpdateOptions: { autoSoftwareUpdateEnabled: true } } },
  bad: [
    { what: "a domain that does not say", props: { softwareUpdateOptions: undefined }, found: "not set", ...rest },
    {
      what: "a domain without",
      props: { softwareUpdateOptions: { autoSoftwareUpdateEnabled: false } },
      found: "false",
      ...rest,
    },
  ],
  unknown: ["softwareUpdateOptions"],
};

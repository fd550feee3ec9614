import type { Table } from "../../support/table.ts";

const rest = {
  at: "clusterConfig.multiAzWithStandbyEnabled",
  expected: "true",
  fix: "set it to true, on three zones with dedicated masters",
};

export const table: Table = {
  good: { props: { clusterConfig: { multiAzWithStandbyEnabled: true } } },
  bad: [
    { what: "a domain that does not say", props: { clusterConfig: undefined }, found: "not set", ...rest },
    {
      what: "a domain without",
      props: { clusterConfig: { multiAzWithStandbyEnabled: false } },
      found: "false",
      ...rest,
    },
  ],
  unknown: ["clusterConfig"],
};

import type { Table } from "../../support/table.ts";

const enabled = {
  at: "clusterConfig.dedicatedMasterEnabled",
  expected: "true",
  fix: "set it to true, and dedicatedMasterCount to 3",
};
const count = { at: "clusterConfig.dedicatedMasterCount", expected: "at least 3", fix: "set it to 3" };

export const table: Table = {
  good: { props: { clusterConfig: { dedicatedMasterEnabled: true, dedicatedMasterCount: 3 } } },
  bad: [
    { what: "a domain that does not say", props: { clusterConfig: undefined }, found: "not set", ...enabled },
    {
      what: "none",
      props: { clusterConfig: { dedicatedMasterEnabled: false, dedicatedMasterCount: 3 } },
      found: "false",
      ...enabled,
    },
    {
      what: "two",
      props: { clusterConfig: { dedicatedMasterEnabled: true, dedicatedMasterCount: 2 } },
      found: "2",
      ...count,
    },
    {
      what: "a number that is not given",
      props: { clusterConfig: { dedicatedMasterEnabled: true } },
      found: "not set",
      ...count,
    },
  ],
  unknown: ["clusterConfig"],
};

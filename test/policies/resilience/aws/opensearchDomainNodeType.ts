import type { Table } from "../../support/table.ts";

const rest = {
  expected: "a node type without credits of CPU",
  fix: "choose another one, such as m7g.medium.search",
};

export const table: Table = {
  good: { props: { clusterConfig: { instanceType: "m7g.large.search", dedicatedMasterType: "m7g.medium.search" } } },
  alsoGood: [
    { what: "a domain that does not say", props: { clusterConfig: undefined } },
    { what: "credits enough", props: { clusterConfig: { instanceType: "t3.medium.search" } } },
  ],
  bad: [
    {
      what: "small data nodes",
      props: { clusterConfig: { instanceType: "t3.small.search" } },
      at: "clusterConfig.instanceType",
      found: '"t3.small.search"',
      ...rest,
    },
    {
      what: "old masters",
      props: {
        clusterConfig: { instanceType: "r5.large.elasticsearch", dedicatedMasterType: "t2.small.elasticsearch" },
      },
      at: "clusterConfig.dedicatedMasterType",
      found: '"t2.small.elasticsearch"',
      ...rest,
    },
  ],
  unknown: ["clusterConfig"],
};

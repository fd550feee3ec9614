import type { Table } from "../../support/table.ts";

const count = { at: "clusterConfig.instanceCount", expected: "at least 3", fix: "set it to 3 or more" };
const zones = { at: "clusterConfig.zoneAwarenessEnabled", expected: "true", fix: "set it to true" };

export const table: Table = {
  good: { props: { clusterConfig: { instanceCount: 3, zoneAwarenessEnabled: true } } },
  alsoGood: [
    {
      what: "fewer where the configuration says so",
      props: { clusterConfig: { instanceCount: 2, zoneAwarenessEnabled: true } },
      config: { minimumNodes: 2 },
    },
  ],
  bad: [
    { what: "a domain that does not say", props: { clusterConfig: undefined }, found: "not set", ...count },
    {
      what: "two nodes",
      props: { clusterConfig: { instanceCount: 2, zoneAwarenessEnabled: true } },
      found: "2",
      ...count,
    },
    { what: "three nodes of one zone", props: { clusterConfig: { instanceCount: 3 } }, found: "not set", ...zones },
    {
      what: "the same, said",
      props: { clusterConfig: { instanceCount: 3, zoneAwarenessEnabled: false } },
      found: "false",
      ...zones,
    },
  ],
  unknown: ["clusterConfig"],
};

import type { Table } from "../../support/table.ts";

const rest = {
  at: "clusterConfig.zoneAwarenessConfig.availabilityZoneCount",
  expected: "3",
  fix: "set it to 3, with a subnet in each",
};
const zones = (availabilityZoneCount?: number) => ({
  clusterConfig: { zoneAwarenessEnabled: true, zoneAwarenessConfig: { availabilityZoneCount } },
});

export const table: Table = {
  good: { props: zones(3) },
  alsoGood: [
    { what: "one zone, which is another policy's", props: { clusterConfig: { zoneAwarenessEnabled: false } } },
    { what: "two where the configuration says so", props: zones(2), config: { minimumZones: 2 } },
  ],
  bad: [
    { what: "two zones", props: zones(2), found: "2", ...rest },
    {
      what: "a domain that does not say",
      props: { clusterConfig: { zoneAwarenessEnabled: true } },
      found: "not set",
      ...rest,
    },
  ],
  unknown: ["clusterConfig"],
};

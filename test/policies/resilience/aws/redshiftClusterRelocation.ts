import type { Table } from "../../support/table.ts";

const rest = { at: "availabilityZoneRelocationEnabled", expected: "true", fix: "set it to true" };

export const table: Table = {
  good: { props: { nodeType: "ra3.xlplus", availabilityZoneRelocationEnabled: true } },
  alsoGood: [
    { what: "a cluster in two zones", props: { multiAz: true, availabilityZoneRelocationEnabled: false } },
    { what: "nodes that can't be moved", props: { nodeType: "dc2.large", availabilityZoneRelocationEnabled: false } },
  ],
  bad: [
    {
      what: "a cluster that does not say",
      props: { availabilityZoneRelocationEnabled: undefined },
      found: "not set",
      ...rest,
    },
    { what: "a cluster that stays", props: { availabilityZoneRelocationEnabled: false }, found: "false", ...rest },
  ],
  unknown: ["availabilityZoneRelocationEnabled"],
};

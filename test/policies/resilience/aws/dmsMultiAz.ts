import type { Table } from "../../support/table.ts";

const expected = "true";
const fix = "set it to true";

export const tables: Record<string, Table> = {
  "aws:dms/replicationInstance:ReplicationInstance": {
    good: { props: { multiAz: true } },
    bad: [
      {
        what: "an instance that does not say",
        props: { multiAz: undefined },
        at: "multiAz",
        found: "not set",
        expected,
        fix,
      },
      { what: "one zone", props: { multiAz: false }, at: "multiAz", found: "false", expected, fix },
    ],
    unknown: ["multiAz"],
  },
  "aws:dms/replicationConfig:ReplicationConfig": {
    good: { props: { computeConfig: { replicationSubnetGroupId: "private", multiAz: true } } },
    bad: [
      {
        what: "a replication that does not say",
        props: { computeConfig: { replicationSubnetGroupId: "private" } },
        at: "computeConfig.multiAz",
        found: "not set",
        expected,
        fix,
      },
      {
        what: "one zone",
        props: { computeConfig: { multiAz: false } },
        at: "computeConfig.multiAz",
        found: "false",
        expected,
        fix,
      },
    ],
    unknown: ["computeConfig"],
  },
};

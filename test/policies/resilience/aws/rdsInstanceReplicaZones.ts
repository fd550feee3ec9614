import type { Table } from "../../support/table.ts";

const replica = (name: string, availabilityZone: string, replicateSourceDb = "main") => ({
  type: "aws:rds/instance:Instance",
  name,
  props: { identifier: name, replicateSourceDb, availabilityZone },
});
const expected = "a replica in another zone, or multiAz";
const fix = "remove availabilityZone from a replica";

export const table: Table = {
  good: {
    props: { identifier: "main", multiAz: false, availabilityZone: "eu-west-1a" },
    others: [replica("one", "eu-west-1a"), replica("two", "eu-west-1b")],
  },
  alsoGood: [
    { what: "a standby elsewhere", props: { multiAz: true }, others: [replica("one", "eu-west-1a")] },
    { what: "no replica", others: [replica("one", "eu-west-1a", "other")] },
    {
      what: "a replica, whatever its own are",
      props: { replicateSourceDb: "first" },
      others: [replica("one", "eu-west-1a")],
    },
  ],
  bad: [
    {
      what: "a replica in the same zone",
      others: [replica("one", "eu-west-1a")],
      ...{ at: "availabilityZone", found: "its replica in its own zone", expected, fix },
    },
    {
      what: "replicas that take the zone of the primary, which is not known yet",
      props: { availabilityZone: undefined },
      others: [
        { ...replica("one", ""), refers: { availabilityZone: "subject", replicateSourceDb: "subject" } },
        { ...replica("two", ""), refers: { availabilityZone: "subject", replicateSourceDb: "subject" } },
      ],
      ...{ at: "availabilityZone", found: "all 2 replicas in its own zone", expected, fix },
    },
  ],
  unknown: ["multiAz", "availabilityZone"],
};

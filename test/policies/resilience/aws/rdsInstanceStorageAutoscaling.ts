import type { Table } from "../../support/table.ts";

const at = "maxAllocatedStorage";
const expected = "more than 100 (GiB), which is allocatedStorage";
const fix = "set it to what the instance may grow to";

export const table: Table = {
  good: { props: { engine: "postgres", allocatedStorage: 100, maxAllocatedStorage: 200 } },
  alsoGood: [
    { what: "a restored instance, whose size its snapshot says", props: { allocatedStorage: undefined } },
    { what: "RDS Custom, which does not have it", props: { engine: "custom-sqlserver-ee", maxAllocatedStorage: 0 } },
  ],
  bad: [
    { what: "where it is not set", props: { maxAllocatedStorage: undefined }, at, found: "not set", expected, fix },
    { what: "0", props: { maxAllocatedStorage: 0 }, at, found: "0", expected, fix },
    { what: "no room", props: { maxAllocatedStorage: 100 }, at, found: "100", expected, fix },
    {
      what: "a restored instance that does not grow",
      props: { allocatedStorage: undefined, maxAllocatedStorage: undefined },
      ...{ at, found: "not set", expected: "more than 0 (GiB)", fix },
    },
  ],
  unknown: ["maxAllocatedStorage", "allocatedStorage"],
};

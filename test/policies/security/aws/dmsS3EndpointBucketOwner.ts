import type { Table } from "../../support/table.ts";

const expected = "the id of an account";
const fix = "give the id of the account that has the bucket";

export const table: Table = {
  good: { props: { bucketName: "copies", expectedBucketOwner: "111122223333" } },
  bad: [
    {
      what: "anybody",
      props: { expectedBucketOwner: undefined },
      at: "expectedBucketOwner",
      found: "not set",
      expected,
      fix,
    },
  ],
  unknown: ["expectedBucketOwner"],
};

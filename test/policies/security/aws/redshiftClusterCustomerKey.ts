import type { Table } from "../../support/table.ts";

const rest = {
  at: "kmsKeyId",
  found: "no key of your own",
  expected: "a KMS key of your own",
  fix: "set it to the ARN of a KMS key of your own",
};

export const table: Table = {
  good: { props: { kmsKeyId: "arn:aws:kms:eu-central-1:111122223333:key/1234abcd" } },
  alsoGood: [{ what: "an alias of your own", props: { kmsKeyId: "alias/warehouse" } }],
  bad: [
    { what: "a cluster without a key", props: { kmsKeyId: undefined }, ...rest },
    { what: "AWS's key", props: { kmsKeyId: "arn:aws:kms:eu-central-1:111122223333:alias/aws/redshift" }, ...rest },
  ],
  unknown: ["kmsKeyId"],
};

import type { Table } from "../../support/table.ts";

const wrong = {
  at: "kmsKey",
  expected: "the ARN of a customer managed key",
  fix: "create a key in KMS and set its ARN",
};

export const table: Table = {
  good: { props: { kmsKey: "arn:aws:kms:eu-west-1:123456789012:key/1f" } },
  bad: [
    {
      what: "a ledger that does not say",
      props: { kmsKey: undefined },
      ...wrong,
      found: "not set, which is a key of AWS's",
    },
    { what: "AWS's own key", props: { kmsKey: "AWS_OWNED_KMS_KEY" }, ...wrong, found: "AWS_OWNED_KMS_KEY" },
  ],
  unknown: ["kmsKey"],
};

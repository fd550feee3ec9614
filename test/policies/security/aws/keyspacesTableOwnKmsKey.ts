import type { Table } from "../../support/table.ts";

const type = "CUSTOMER_MANAGED_KMS_KEY";
const wrong = {
  at: "encryptionSpecification.type",
  found: "a key of AWS's",
  expected: "CUSTOMER_MANAGED_KMS_KEY, with the ARN of a KMS key of your own",
  fix: "make an aws.kms.Key with enableKeyRotation, and set type and kmsKeyIdentifier",
};

export const table: Table = {
  good: {
    props: {
      encryptionSpecification: { type, kmsKeyIdentifier: "arn:aws:kms:eu-west-1:123456789012:key/1f" },
    },
  },
  bad: [
    { what: "a table that does not say", props: { encryptionSpecification: undefined }, ...wrong },
    { what: "AWS's own key", props: { encryptionSpecification: { type: "AWS_OWNED_KMS_KEY" } }, ...wrong },
    {
      what: "a customer's key without saying which",
      props: { encryptionSpecification: { type } },
      ...wrong,
      at: "encryptionSpecification.kmsKeyIdentifier",
      found: "not set, which is a key of AWS's",
    },
  ],
  unknown: ["encryptionSpecification"],
};

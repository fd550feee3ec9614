import type { Table } from "../../support/table.ts";

const key = "arn:aws:kms:eu-west-1:111122223333:key/11111111-2222-3333-4444-555555555555";
const expected = "the ARN of a KMS key of your own";
const fix = "make an aws.kms.Key with enableKeyRotation and give its ARN";

export const table: Table = {
  good: { props: { serverSideEncryptionKmsKeyId: key } },
  alsoGood: [{ what: "the older property", props: { serverSideEncryptionKmsKeyId: undefined, kmsKeyArn: key } }],
  bad: [
    {
      what: "no key",
      props: { serverSideEncryptionKmsKeyId: undefined },
      at: "serverSideEncryptionKmsKeyId",
      found: "not set, which is a key of AWS's",
      expected,
      fix,
    },
    {
      what: "AWS's key by its alias",
      props: { serverSideEncryptionKmsKeyId: "arn:aws:kms:eu-west-1:111122223333:alias/aws/dms" },
      at: "serverSideEncryptionKmsKeyId",
      found: "an alias of AWS's own key",
      expected,
      fix,
    },
  ],
  unknown: ["serverSideEncryptionKmsKeyId"],
};

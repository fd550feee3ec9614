import type { Table } from "../../support/table.ts";

const finding = { at: "masterUserSecretKmsKeyId", expected: "a key of your own", fix: "name a KMS key of your own" };

export const table: Table = {
  good: {
    props: { manageMasterUserPassword: true, masterUserSecretKmsKeyId: "arn:aws:kms:eu-west-1:123456789012:key/a" },
  },
  alsoGood: [
    {
      what: "one without a managed password",
      props: { manageMasterUserPassword: undefined, masterUserSecretKmsKeyId: undefined },
    },
  ],
  bad: [
    {
      what: "no key",
      props: { masterUserSecretKmsKeyId: undefined },
      found: "not set, which is a key of AWS's",
      ...finding,
    },
    {
      what: "AWS's own key",
      props: { masterUserSecretKmsKeyId: "alias/aws/rds" },
      found: "a key of AWS's",
      ...finding,
    },
    {
      what: "AWS's own key by its ARN",
      props: { masterUserSecretKmsKeyId: "arn:aws:kms:eu-west-1:123456789012:alias/aws/rds" },
      ...{ found: "a key of AWS's", ...finding },
    },
  ],
  unknown: ["masterUserSecretKmsKeyId"],
};

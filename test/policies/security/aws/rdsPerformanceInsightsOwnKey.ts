import type { Table } from "../../support/table.ts";

const finding = { at: "performanceInsightsKmsKeyId", expected: "a key of your own", fix: "name a KMS key of your own" };

export const table: Table = {
  good: {
    props: {
      performanceInsightsEnabled: true,
      performanceInsightsKmsKeyId: "arn:aws:kms:eu-west-1:123456789012:key/a",
    },
  },
  alsoGood: [
    {
      what: "one without Performance Insights",
      props: { performanceInsightsEnabled: undefined, performanceInsightsKmsKeyId: undefined },
    },
  ],
  bad: [
    {
      what: "no key",
      props: { performanceInsightsKmsKeyId: undefined },
      found: "not set, which is a key of AWS's",
      ...finding,
    },
    {
      what: "AWS's own key",
      props: { performanceInsightsKmsKeyId: "alias/aws/rds" },
      found: "a key of AWS's",
      ...finding,
    },
    {
      what: "AWS's own key by its ARN",
      props: { performanceInsightsKmsKeyId: "arn:aws:kms:eu-west-1:123456789012:alias/aws/rds" },
      ...{ found: "a key of AWS's", ...finding },
    },
  ],
  unknown: ["performanceInsightsKmsKeyId"],
};

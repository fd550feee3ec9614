/** The table of a policy on a property that names a key of KMS: the same good and bad keys wherever one is named. */
import type { Props } from "../../../policies/read.ts";
import type { Table } from "./table.ts";

export const key = "arn:aws:kms:eu-west-1:123456789012:key/11111111-2222-3333-4444-555555555555";

export const notSet = "not set, which is a key of AWS's";
export const ofAws = "a key of AWS's";
export const ownKey = {
  expected: "the ARN of a KMS key of your own",
  fix: "make an aws.kms.Key with enableKeyRotation and give its ARN",
};

/** @param others properties that stand beside it */
export function ownKeyTable(at: string, others: Props = {}): Table {
  return {
    good: { props: { ...others, [at]: key } },
    alsoGood: [{ what: "an alias of the account's", props: { [at]: "alias/databases" } }],
    bad: [
      { what: "no key", props: { [at]: undefined }, at, found: notSet, ...ownKey },
      { what: "AWS's key by its alias", props: { [at]: "alias/aws/rds" }, at, found: ofAws, ...ownKey },
      {
        what: "AWS's key by its alias's ARN",
        props: { [at]: "arn:aws:kms:eu-west-1:123456789012:alias/aws/rds" },
        ...{ at, found: ofAws, ...ownKey },
      },
    ],
    unknown: [at],
  };
}

import type { Table } from "../../support/table.ts";

const key = "arn:aws:kms:eu-central-1:111122223333:key/1234abcd";
const rest = {
  at: "encryptAtRest.kmsKeyId",
  found: "no key of your own",
  expected: "a KMS key of your own",
  fix: "set it to the ARN of a KMS key of your own; this replaces the domain",
};

export const table: Table = {
  good: { props: { encryptAtRest: { enabled: true, kmsKeyId: key } } },
  bad: [
    { what: "a domain in clear", props: { encryptAtRest: undefined }, ...rest },
    { what: "AWS's key", props: { encryptAtRest: { enabled: true } }, ...rest },
    { what: "AWS's key by its name", props: { encryptAtRest: { enabled: true, kmsKeyId: "alias/aws/es" } }, ...rest },
    { what: "a key that is not used", props: { encryptAtRest: { enabled: false, kmsKeyId: key } }, ...rest },
  ],
  unknown: ["encryptAtRest"],
};

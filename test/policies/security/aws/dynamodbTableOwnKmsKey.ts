import { key as kmsKeyArn, notSet, ofAws, ownKey } from "../../support/ownKmsKey.ts";
import type { Table } from "../../support/table.ts";

const wrong = { at: "serverSideEncryption.kmsKeyArn", ...ownKey };

export const table: Table = {
  good: { props: { serverSideEncryption: { enabled: true, kmsKeyArn } } },
  bad: [
    {
      what: "the key that AWS manages",
      props: { serverSideEncryption: { enabled: true } },
      ...wrong,
      found: notSet,
    },
    {
      what: "that key by its name",
      props: { serverSideEncryption: { enabled: true, kmsKeyArn: "alias/aws/dynamodb" } },
      ...wrong,
      found: ofAws,
    },
    {
      what: "a key that is not used",
      props: { serverSideEncryption: { enabled: false, kmsKeyArn } },
      ...wrong,
      found: notSet,
    },
    {
      what: "a table that does not say",
      props: { serverSideEncryption: undefined },
      ...wrong,
      found: notSet,
    },
  ],
  unknown: ["serverSideEncryption"],
};

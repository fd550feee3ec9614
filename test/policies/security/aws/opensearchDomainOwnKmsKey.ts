import { key, notSet, ofAws, ownKey } from "../../support/ownKmsKey.ts";
import type { Table } from "../../support/table.ts";

const rest = { at: "encryptAtRest.kmsKeyId", found: notSet, ...ownKey };

export const table: Table = {
  good: { props: { encryptAtRest: { enabled: true, kmsKeyId: key } } },
  bad: [
    { what: "a domain in clear", props: { encryptAtRest: undefined }, ...rest },
    { what: "AWS's key", props: { encryptAtRest: { enabled: true } }, ...rest },
    {
      what: "AWS's key by its name",
      props: { encryptAtRest: { enabled: true, kmsKeyId: "alias/aws/es" } },
      ...rest,
      found: ofAws,
    },
    { what: "a key that is not used", props: { encryptAtRest: { enabled: false, kmsKeyId: key } }, ...rest },
  ],
  unknown: ["encryptAtRest"],
};

import type { Table } from "../../support/table.ts";

const expected = "true";
const fix = "set it to true; on a group in use with transitEncryptionMode preferred first";

export const table: Table = {
  good: { props: { transitEncryptionEnabled: true } },
  alsoGood: [
    {
      what: "a secondary of a global group",
      props: { globalReplicationGroupId: "global", transitEncryptionEnabled: undefined },
    },
  ],
  bad: [
    {
      what: "a group that does not say",
      props: { transitEncryptionEnabled: undefined },
      at: "transitEncryptionEnabled",
      found: "not set",
      expected,
      fix,
    },
    {
      what: "a group that turns it off",
      props: { transitEncryptionEnabled: false },
      at: "transitEncryptionEnabled",
      found: "false",
      expected,
      fix,
    },
  ],
  unknown: ["transitEncryptionEnabled"],
};

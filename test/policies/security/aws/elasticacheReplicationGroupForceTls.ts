import type { Table } from "../../support/table.ts";

const expected = "required";
const fix = "set it to required once all clients use TLS";

export const table: Table = {
  good: { props: { transitEncryptionEnabled: true, transitEncryptionMode: "required" } },
  alsoGood: [{ what: "a group that does not say, which is required", props: { transitEncryptionMode: undefined } }],
  bad: [
    {
      what: "a group that is still migrating",
      props: { transitEncryptionMode: "preferred" },
      at: "transitEncryptionMode",
      found: '"preferred"',
      expected,
      fix,
    },
  ],
  unknown: ["transitEncryptionMode"],
};

import type { Table } from "../../support/table.ts";

const expected = "a user group, or a token";
const fix = "give userGroupIds, or authToken before Redis OSS 6";

export const table: Table = {
  good: { props: { transitEncryptionEnabled: true, authToken: "a token" } },
  alsoGood: [
    { what: "a user group", props: { authToken: undefined, userGroupIds: ["app"] } },
    { what: "a token that is not kept in the state", props: { authToken: undefined, authTokenWoVersion: 1 } },
    { what: "a secondary of a global group", props: { authToken: undefined, globalReplicationGroupId: "global" } },
  ],
  bad: [
    {
      what: "neither",
      props: { authToken: undefined },
      at: "userGroupIds",
      found: "neither a user group nor a token",
      expected,
      fix,
    },
    {
      what: "empty ones",
      props: { authToken: "", userGroupIds: [] },
      at: "userGroupIds",
      found: "neither a user group nor a token",
      expected,
      fix,
    },
  ],
  unknown: ["userGroupIds", "authToken"],
};

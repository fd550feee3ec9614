import type { Table } from "../../support/table.ts";

const policy = (Resource: string[], Permission: string[]) => ({
  policy: JSON.stringify([
    { Rules: [{ ResourceType: "index", Resource, Permission }], Principal: ["arn:aws:iam::111122223333:role/search"] },
  ]),
});
const rest = {
  at: "policy",
  found: "aoss:* on everything in 1 rule",
  expected: "the collections or the permissions by name",
  fix: "name the collections in Resource, or the permissions that are needed",
};

export const table: Table = {
  good: { props: { type: "data", ...policy(["index/search/*"], ["aoss:ReadDocument"]) } },
  alsoGood: [
    { what: "everything on one collection", props: policy(["index/search/*"], ["aoss:*"]) },
    { what: "a permission on everything", props: policy(["index/*/*"], ["aoss:ReadDocument"]) },
  ],
  bad: [
    { what: "everything on every index", props: policy(["index/*/*"], ["aoss:*"]), ...rest },
    {
      what: "everything on every collection",
      props: policy(["collection/*"], ["aoss:ReadDocument", "aoss:*"]),
      ...rest,
    },
  ],
  unknown: ["policy"],
};

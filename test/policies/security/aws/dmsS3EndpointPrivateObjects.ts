import type { Table } from "../../support/table.ts";

const expected = "none, or private";
const fix = "take it out, and make private what was written";

export const table: Table = {
  good: { props: { cannedAclForObjects: "private" } },
  alsoGood: [
    { what: "an endpoint that does not say", props: { cannedAclForObjects: undefined } },
    { what: "the bucket's owner", props: { cannedAclForObjects: "bucket-owner-full-control" } },
  ],
  bad: [
    {
      what: "everybody reads",
      props: { cannedAclForObjects: "public-read" },
      at: "cannedAclForObjects",
      found: '"public-read"',
      expected,
      fix,
    },
    {
      what: "everybody writes",
      props: { cannedAclForObjects: "public-read-write" },
      at: "cannedAclForObjects",
      found: '"public-read-write"',
      expected,
      fix,
    },
    {
      what: "every account reads",
      props: { cannedAclForObjects: "authenticated-read" },
      at: "cannedAclForObjects",
      found: '"authenticated-read"',
      expected,
      fix,
    },
  ],
  unknown: ["cannedAclForObjects"],
};

import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { image: "postgres:17", securityOpts: ["no-new-privileges:true"] } },
  alsoGood: [
    { what: "the same in short", props: { securityOpts: ["no-new-privileges"] } },
    { what: "another service", props: { image: "nginx:1", securityOpts: undefined } },
  ],
  bad: [
    {
      what: "no option",
      props: { securityOpts: undefined },
      ...{
        at: "securityOpts",
        found: "not set",
        expected: "no-new-privileges:true among them",
        fix: "add no-new-privileges:true",
      },
    },
    {
      what: "one that says no",
      props: { securityOpts: ["no-new-privileges:false"] },
      ...{ at: "securityOpts", found: "a list of 1", expected: "no-new-privileges:true among them" },
      fix: "add no-new-privileges:true",
    },
  ],
  unknown: ["image", "securityOpts"],
};

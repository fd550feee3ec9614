import type { Table } from "../../support/table.ts";

const wrong = {
  at: "serverSideEncryption.enabled",
  expected: "true",
  fix: "set it to true, which makes the cluster anew",
};

export const table: Table = {
  good: { props: { serverSideEncryption: { enabled: true } } },
  bad: [
    { what: "a cluster in clear", props: { serverSideEncryption: { enabled: false } }, ...wrong, found: "false" },
    {
      what: "a cluster that does not say",
      props: { serverSideEncryption: undefined },
      ...wrong,
      found: "not set",
    },
  ],
  unknown: ["serverSideEncryption"],
};

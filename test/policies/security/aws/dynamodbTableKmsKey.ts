import type { Table } from "../../support/table.ts";

const wrong = { at: "serverSideEncryption.enabled", expected: "true", fix: "set it to true" };

export const table: Table = {
  good: { props: { serverSideEncryption: { enabled: true } } },
  bad: [
    {
      what: "a table that does not say, which has AWS's own key",
      props: { serverSideEncryption: undefined },
      ...wrong,
      found: "not set",
    },
    { what: "AWS's own key", props: { serverSideEncryption: { enabled: false } }, ...wrong, found: "false" },
  ],
  unknown: ["serverSideEncryption"],
};

import type { Table } from "../../support/table.ts";

const expected = "connectionlog, userlog, useractivitylog";

export const table: Table = {
  good: { props: { logDestinationType: "cloudwatch", logExports: ["useractivitylog", "userlog", "connectionlog"] } },
  alsoGood: [
    { what: "logs to a bucket", props: { logDestinationType: "s3", bucketName: "logs", logExports: undefined } },
    {
      what: "a destination that is a bucket by default",
      props: { logDestinationType: undefined, bucketName: "logs", logExports: undefined },
    },
    {
      what: "fewer where the configuration says so",
      props: { logExports: ["userlog"] },
      config: { logs: ["userlog"] },
    },
  ],
  bad: [
    {
      what: "one kind only",
      props: { logExports: ["connectionlog"] },
      at: "logExports",
      found: "without userlog, useractivitylog",
      expected,
      fix: "add userlog, useractivitylog",
    },
    {
      what: "none",
      props: { logExports: undefined },
      at: "logExports",
      found: "without connectionlog, userlog, useractivitylog",
      expected,
      fix: "add connectionlog, userlog, useractivitylog",
    },
  ],
  unknown: ["logDestinationType", "logExports"],
};

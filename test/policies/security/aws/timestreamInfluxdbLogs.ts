import type { Table } from "../../support/table.ts";

const wrong = {
  at: "logDeliveryConfiguration.s3Configuration.enabled",
  expected: "true, with a bucketName",
  fix: "name a bucket and set it to true",
};
const to = (enabled: boolean) => ({
  logDeliveryConfiguration: { s3Configuration: { bucketName: "logs", enabled } },
});

export const table: Table = {
  good: { props: to(true) },
  bad: [
    { what: "one that does not say", props: { logDeliveryConfiguration: undefined }, ...wrong, found: "not set" },
    { what: "a delivery that is off", props: to(false), ...wrong, found: "false" },
  ],
  unknown: ["logDeliveryConfiguration"],
};

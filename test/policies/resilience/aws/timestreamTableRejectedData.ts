import type { Table } from "../../support/table.ts";

const writes = (magneticStoreRejectedDataLocation?: object) => ({
  magneticStoreWriteProperties: { enableMagneticStoreWrites: true, magneticStoreRejectedDataLocation },
});
const wrong = {
  at: "magneticStoreWriteProperties.magneticStoreRejectedDataLocation",
  expected: "an s3Configuration with a bucketName",
  fix: "name a bucket for the reports",
};

export const table: Table = {
  good: { props: writes({ s3Configuration: { bucketName: "refused" } }) },
  alsoGood: [
    { what: "a table without such writes", props: { magneticStoreWriteProperties: undefined } },
    {
      what: "writes that are off",
      props: { magneticStoreWriteProperties: { enableMagneticStoreWrites: false } },
    },
  ],
  bad: [
    { what: "no place for reports", props: writes(), ...wrong, found: "not set" },
    { what: "a place without a bucket", props: writes({ s3Configuration: {} }), ...wrong, found: "an object" },
  ],
  unknown: ["magneticStoreWriteProperties"],
};

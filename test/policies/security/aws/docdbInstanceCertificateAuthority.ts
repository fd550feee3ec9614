import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { caCertIdentifier: "rds-ca-rsa2048-g1" } },
  alsoGood: [{ what: "an instance that does not say", props: { caCertIdentifier: undefined } }],
  bad: [
    {
      what: "an authority of 2019",
      props: { caCertIdentifier: "rds-ca-2019" },
      at: "caCertIdentifier",
      found: '"rds-ca-2019"',
      expected: "rds-ca-rsa2048-g1, another authority that is valid, or not set",
      fix: "set it to rds-ca-rsa2048-g1, after the clients trust it",
    },
  ],
  unknown: ["caCertIdentifier"],
};

import type { Table } from "../../support/table.ts";

const wrong = {
  at: "clusterEndpointEncryptionType",
  expected: '"TLS"',
  fix: "set it to TLS, which makes the cluster anew",
};

export const table: Table = {
  good: { props: { clusterEndpointEncryptionType: "TLS" } },
  bad: [
    { what: "a cluster in clear", props: { clusterEndpointEncryptionType: "NONE" }, ...wrong, found: '"NONE"' },
    {
      what: "a cluster that does not say",
      props: { clusterEndpointEncryptionType: undefined },
      ...wrong,
      found: "not set",
    },
  ],
  unknown: ["clusterEndpointEncryptionType"],
};

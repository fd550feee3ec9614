import type { Table } from "../../support/table.ts";

const expected = "sasl-ssl, ssl-authentication or ssl-encryption";
const fix = "set it to sasl-ssl";

export const table: Table = {
  good: {
    props: { engineName: "kafka", kafkaSettings: { broker: "broker:9094", securityProtocol: "ssl-authentication" } },
  },
  alsoGood: [{ what: "another engine", props: { engineName: "postgres", kafkaSettings: undefined } }],
  bad: [
    {
      what: "an endpoint that does not say",
      props: { kafkaSettings: { broker: "broker:9092" } },
      at: "kafkaSettings.securityProtocol",
      found: "not set, which is plaintext",
      expected,
      fix,
    },
    {
      what: "in the clear",
      props: { kafkaSettings: { broker: "broker:9092", securityProtocol: "plaintext" } },
      at: "kafkaSettings.securityProtocol",
      found: "plaintext",
      expected,
      fix,
    },
  ],
  unknown: ["engineName", "kafkaSettings"],
};

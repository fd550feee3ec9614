import type { Tables } from "../../support/table.ts";

const rest = { expected: "Elasticsearch 5.3 or later, or OpenSearch", fix: "upgrade the engine" };

export const tables: Tables = {
  "aws:opensearch/domain:Domain": {
    good: { props: { engineVersion: "Elasticsearch_5.3" } },
    alsoGood: [
      { what: "OpenSearch", props: { engineVersion: "OpenSearch_1.0" } },
      { what: "the newest, by default", props: { engineVersion: undefined } },
    ],
    bad: [
      {
        what: "an old one",
        props: { engineVersion: "Elasticsearch_5.1" },
        at: "engineVersion",
        found: "Elasticsearch 5.1, which has one a day",
        ...rest,
      },
    ],
    unknown: ["engineVersion"],
  },
  "aws:elasticsearch/domain:Domain": {
    good: { props: { elasticsearchVersion: "7.10" } },
    bad: [
      {
        what: "an old one",
        props: { elasticsearchVersion: "2.3" },
        at: "elasticsearchVersion",
        found: "Elasticsearch 2.3, which has one a day",
        ...rest,
      },
      {
        what: "the default",
        props: { elasticsearchVersion: undefined },
        at: "elasticsearchVersion",
        found: "Elasticsearch 1.5, which has one a day",
        ...rest,
      },
    ],
    unknown: ["elasticsearchVersion"],
  },
};

import type { Tables } from "../../support/table.ts";

const rest = { expected: "an engine in standard support", fix: "upgrade to OpenSearch 2.19 or later" };
const ended = (engine: string) => `${engine}, whose standard support has ended`;

export const tables: Tables = {
  "aws:opensearch/domain:Domain": {
    good: { props: { engineVersion: "OpenSearch_2.19" } },
    alsoGood: [
      { what: "the newest, by default", props: { engineVersion: undefined } },
      { what: "the last Elasticsearch", props: { engineVersion: "Elasticsearch_7.10" } },
      { what: "the last of the first OpenSearch", props: { engineVersion: "OpenSearch_1.3" } },
      { what: "a version of two digits", props: { engineVersion: "OpenSearch_2.11" } },
    ],
    bad: [
      {
        what: "an old OpenSearch",
        props: { engineVersion: "OpenSearch_2.9" },
        at: "engineVersion",
        found: ended("OpenSearch 2.9"),
        ...rest,
      },
      {
        what: "the first OpenSearch",
        props: { engineVersion: "OpenSearch_1.0" },
        at: "engineVersion",
        found: ended("OpenSearch 1.0"),
        ...rest,
      },
      {
        what: "an old Elasticsearch",
        props: { engineVersion: "Elasticsearch_7.8" },
        at: "engineVersion",
        found: ended("Elasticsearch 7.8"),
        ...rest,
      },
    ],
    unknown: ["engineVersion"],
  },
  "aws:elasticsearch/domain:Domain": {
    good: { props: { elasticsearchVersion: "7.10" } },
    alsoGood: [{ what: "the last of its major version", props: { elasticsearchVersion: "6.8" } }],
    bad: [
      {
        what: "an old one",
        props: { elasticsearchVersion: "6.7" },
        at: "elasticsearchVersion",
        found: ended("Elasticsearch 6.7"),
        ...rest,
      },
      {
        what: "the default",
        props: { elasticsearchVersion: undefined },
        at: "elasticsearchVersion",
        found: ended("Elasticsearch 1.5"),
        ...rest,
      },
    ],
    unknown: ["elasticsearchVersion"],
  },
};

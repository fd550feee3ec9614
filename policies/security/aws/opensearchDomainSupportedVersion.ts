/** An engine out of standard support gets critical fixes only, costs a surcharge, and is upgraded the harder the longer it waits. */
import { opensearch } from "../../../components/standards/opensearch.ts";
import { resourcePolicy } from "../../policy.ts";
import { compareVersions, domainTypes, elasticsearchDomain, engineOf } from "../../resources/opensearchDomains.ts";

export const policy = resourcePolicy({
  name: "aws-opensearch-domain-supported-version",
  description: "OpenSearch domains run an engine in standard support.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["patching"],
  remediationSteps:
    "Upgrade to OpenSearch 2.19 or later, by way of Elasticsearch 7.10 or OpenSearch 1.3 where AWS asks for it; take a snapshot first.",
  url: "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/what-is.html#choosing-version",
  resources: domainTypes,
  check: ({ type, props, report }) => {
    const engine = engineOf(type, props);
    if (engine === undefined) return;
    const ended = opensearch.endedVersions[engine.name].some(
      ({ from, to }) => compareVersions(engine.version, from) >= 0 && compareVersions(engine.version, to) <= 0,
    );
    if (!ended) return;
    report({
      at: type === elasticsearchDomain ? "elasticsearchVersion" : "engineVersion",
      found: `${engine.name} ${engine.version.join(".")}, whose standard support has ended`,
      expected: "an engine in standard support",
      fix: "upgrade to OpenSearch 2.19 or later",
    });
  },
});

/** Before Elasticsearch 5.3 AWS takes one snapshot a day: up to a day of documents has no way back. */
import { opensearch } from "../../../components/standards/opensearch.ts";
import { resourcePolicy } from "../../policy.ts";
import { compareVersions, domainTypes, elasticsearchDomain, engineOf } from "../../resources/opensearchDomains.ts";

export const policy = resourcePolicy({
  name: "aws-opensearch-domain-hourly-snapshots",
  description: "OpenSearch domains have a snapshot each hour.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["backup"],
  remediationSteps:
    "Upgrade the engine; from Elasticsearch 5.3 on AWS takes a snapshot each hour and keeps them for 14 days.",
  url: "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/managedomains-snapshots.html",
  resources: domainTypes,
  check: ({ type, props, report }) => {
    const engine = engineOf(type, props);
    if (engine?.name !== "Elasticsearch" || compareVersions(engine.version, opensearch.hourlySnapshotsFrom) >= 0)
      return;
    report({
      at: type === elasticsearchDomain ? "elasticsearchVersion" : "engineVersion",
      found: `Elasticsearch ${engine.version.join(".")}, which has one a day`,
      expected: `Elasticsearch ${opensearch.hourlySnapshotsFrom.join(".")} or later, or OpenSearch`,
      fix: "upgrade the engine",
    });
  },
});

/** Without standby replicas a collection is down as long as the one zone is that it runs in. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-opensearchserverless-collection-standby-replicas",
  description: "OpenSearch Serverless collections have replicas in another zone.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["availability"],
  remediationSteps: "Set standbyReplicas to ENABLED when the collection is made: changing it replaces the collection.",
  url: "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-overview.html",
  resources: [
    "aws:opensearch/serverlessCollection:ServerlessCollection",
    "aws:opensearch/serverlessCollectionGroup:ServerlessCollectionGroup",
  ],
  check: ({ props, report }) => {
    // Unset is ENABLED.
    if (props.standbyReplicas !== "DISABLED") return;
    report({ at: "standbyReplicas", expected: "ENABLED", fix: "set it to ENABLED; this replaces the collections" });
  },
});

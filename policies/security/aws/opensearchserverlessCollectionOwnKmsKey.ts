/** Only with a key of one's own can access to the data be taken away in one place, and its use be seen. */

import { resourcePolicy } from "../../policy.ts";
import { entriesOf } from "../../read.ts";
import { ownKey } from "../../resources/kmsKeys.ts";
import { jsonObjects } from "../../resources/policyDocuments.ts";

export const policy = resourcePolicy({
  name: "aws-opensearchserverless-collection-own-kms-key",
  description: "OpenSearch Serverless collections are encrypted with a KMS key of your own.",
  enforcementLevel: "disabled",
  severity: "medium",
  references: [],
  tags: ["encryption-at-rest", "own-kms-key"],
  remediationSteps:
    "Set AWSOwnedKey to false and KmsARN to a key of your own, before the collection is made: it keeps the key that it begins with.",
  url: "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-encryption.html",
  resources: [
    "aws:opensearch/serverlessSecurityPolicy:ServerlessSecurityPolicy",
    "aws:opensearch/serverlessCollection:ServerlessCollection",
  ],
  check: ({ type, props, report }) => {
    if (type === "aws:opensearch/serverlessCollection:ServerlessCollection") {
      // Without this block a policy decides.
      for (const { place, entry } of entriesOf(props.encryptionConfigs)) {
        if (entry.awsOwnedKey === true)
          report({ at: `encryptionConfigs[${place}].awsOwnedKey`, found: "a key of AWS's", ...ownKey });
      }
      return;
    }
    if (props.type !== "encryption") return;
    if (jsonObjects(props.policy).some((one) => one.AWSOwnedKey === true)) {
      report({ at: "policy", found: "AWSOwnedKey true, which is a key of AWS's", ...ownKey });
    }
  },
});

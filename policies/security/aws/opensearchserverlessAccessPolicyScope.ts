/** A data policy that gives everything on every collection makes each of its principals the owner of the next collection too. */

import { resourcePolicy } from "../../policy.ts";
import { entriesOf, textsOf } from "../../read.ts";
import { jsonObjects } from "../../resources/policyDocuments.ts";

export const policy = resourcePolicy({
  name: "aws-opensearchserverless-access-policy-scope",
  description: "OpenSearch Serverless data policies do not give everything on everything.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["permissions"],
  remediationSteps: "Name the collections and indices in Resource, and the permissions that the principals need.",
  url: "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-data-access.html",
  resources: ["aws:opensearch/serverlessAccessPolicy:ServerlessAccessPolicy"],
  check: ({ props, report }) => {
    const rules = jsonObjects(props.policy).flatMap(({ Rules }) => entriesOf(Rules));
    const wide = rules.filter(
      ({ entry }) =>
        textsOf(entry.Permission).includes("aoss:*") &&
        textsOf(entry.Resource).some((one) => /^\w+\/(\*\/?)+$/.test(one)),
    ).length;
    if (wide === 0) return;
    report({
      at: "policy",
      found: `aoss:* on everything in ${wide === 1 ? "1 rule" : `${wide} rules`}`,
      expected: "the collections or the permissions by name",
      fix: "name the collections in Resource, or the permissions that are needed",
    });
  },
});

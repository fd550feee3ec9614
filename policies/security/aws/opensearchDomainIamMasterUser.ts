/** A master user with a password is one text in the program's state that opens every index; a role of IAM has none to lose. */

import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";
import { blockOf, domainTypes } from "../../resources/opensearchDomains.ts";

export const policy = resourcePolicy({
  name: "aws-opensearch-domain-iam-master-user",
  description: "OpenSearch domains have a role of IAM as master user.",
  enforcementLevel: "disabled",
  severity: "medium",
  references: [],
  tags: ["authentication", "secrets"],
  remediationSteps: "Set masterUserOptions.masterUserArn to a role of IAM, and internalUserDatabaseEnabled to false.",
  url: "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/fgac.html",
  resources: domainTypes,
  check: ({ props, report }) => {
    const security = blockOf(props.advancedSecurityOptions);
    if (security.enabled !== true) return;
    const user = blockOf(security.masterUserOptions);
    if (security.internalUserDatabaseEnabled !== true && !textOf(user.masterUserPassword)) return;
    report({
      at: "advancedSecurityOptions.masterUserOptions",
      found:
        textOf(user.masterUserArn) === undefined
          ? "a user of the internal database"
          : "a role beside an internal database",
      expected: "a role of IAM",
      fix: "set masterUserArn, and internalUserDatabaseEnabled to false",
    });
  },
});

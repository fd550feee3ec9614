/** A password that the program holds stays as it is for years; Secrets Manager makes a new one each week, and nobody ever sees it. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-docdb-cluster-managed-password",
  description: "DocumentDB clusters leave the master password to Secrets Manager.",
  enforcementLevel: "disabled",
  severity: "medium",
  references: [],
  tags: ["secrets"],
  remediationSteps:
    "Set manageMasterUserPassword to true instead of masterPassword; for an elastic cluster, authType to SECRET_ARN and adminUserPassword to a secret's ARN.",
  url: "https://docs.aws.amazon.com/documentdb/latest/developerguide/docdb-secrets-manager.html",
  resources: ["aws:docdb/cluster:Cluster", "aws:docdb/elasticCluster:ElasticCluster"],
  check: ({ type, props, report }) => {
    if (type === "aws:docdb/elasticCluster:ElasticCluster") {
      if (props.authType !== "PLAIN_TEXT") return;
      report({
        at: "authType",
        expected: '"SECRET_ARN"',
        fix: "keep the password in a secret, and set authType and adminUserPassword",
      });
      return;
    }
    for (const property of ["masterPassword", "masterPasswordWo"]) {
      if (props[property] === undefined || props[property] === null) continue;
      report({
        at: property,
        expected: "none, and manageMasterUserPassword = true",
        fix: "set manageMasterUserPassword to true instead",
      });
    }
  },
});

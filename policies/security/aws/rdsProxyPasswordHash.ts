/** MD5 and MySQL's native password are broken hashes: who records a login, or reads the hash, can use it. */
import { resourcePolicy } from "../../policy.ts";
import { entriesOf, textOf } from "../../read.ts";

const replacements = new Map([
  ["POSTGRES_MD5", "POSTGRES_SCRAM_SHA_256"],
  ["MYSQL_NATIVE_PASSWORD", "MYSQL_CACHING_SHA2_PASSWORD"],
]);

export const policy = resourcePolicy({
  name: "aws-rds-proxy-password-hash",
  description: "RDS proxies do not ask clients for passwords under broken hashes.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["authentication"],
  remediationSteps:
    "Set clientPasswordAuthType to the newer kind, after the drivers of the clients are seen to know it.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_UserAuthConfig.html",
  resources: ["aws:rds/proxy:Proxy"],
  check: ({ props, report }) => {
    for (const { place, entry } of entriesOf(props.auths)) {
      const kind = textOf(entry.clientPasswordAuthType) ?? "";
      const expected = replacements.get(kind);
      if (expected === undefined) continue;
      report({
        at: `auths[${place}].clientPasswordAuthType`,
        found: kind,
        expected,
        fix: `set it to ${expected}`,
      });
    }
  },
});

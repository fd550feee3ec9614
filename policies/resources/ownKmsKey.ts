/** Encryption with a key of one's own in KMS instead of the one that AWS keeps for the service: its use is logged, and it can be taken away. */
import type { Finding } from "../finding.ts";
import { textOf } from "../read.ts";

/** AWS's own keys have aliases that begin so. */
const ofAws = /(^|:)alias\/aws\//;

/** A finding unless one of the values names a key of one's own; `at` is where the first of them belongs. */
export function withoutOwnKey(at: string, ...keys: unknown[]): Finding | undefined {
  const named = keys.map(textOf).filter((key) => key !== undefined && key !== "");
  if (named.some((key) => !ofAws.test(key!))) return undefined;
  return {
    at,
    found: named.length === 0 ? "not set, which is a key of AWS's" : "an alias of AWS's own key",
    expected: "the ARN of a KMS key of your own",
    fix: "make an aws.kms.Key with enableKeyRotation and give its ARN",
  };
}

/**
 * Whose key of KMS a property names. The use of a key of one's own can be granted, is logged and can be ended; it can be shared with
 * another account. Of AWS's own keys nothing of that is true.
 */
import type { Finding } from "../finding.ts";
import { textOf } from "../read.ts";

/** AWS's own keys have aliases that begin so; QLDB and Keyspaces have a word for the key that all of their customers share. */
const ofAws = /(^|:)alias\/aws\/|^AWS_OWNED_KMS_KEY$/;

/** What is wrong with the first of these keys that is named; undefined when it is one's own. The ARN of a key does not say whose it is. */
export function keyProblem(...keys: unknown[]): string | undefined {
  const named = keys.map(textOf).find((key) => key !== undefined && key !== "");
  if (named === undefined) return "not set, which is a key of AWS's";
  return ofAws.test(named) ? "a key of AWS's" : undefined;
}

/** A finding unless one's own key is named; `at` is where the first of the keys belongs. */
export function withoutOwnKey(at: string, ...keys: unknown[]): Finding | undefined {
  const found = keyProblem(...keys);
  return found === undefined ? undefined : { at, found, ...ownKey };
}

export const ownKey = {
  expected: "the ARN of a KMS key of your own",
  fix: "make an aws.kms.Key with enableKeyRotation and give its ARN",
} as const;

/** Keys of KMS as properties name them: whether one is the customer's own, whose use is theirs to grant, log and end. */

/** What is wrong with it, for a finding; undefined when it is the customer's own. An ARN of a key does not say whose it is. */
export function keyProblem(value: unknown): string | undefined {
  if (typeof value !== "string" || value === "") return "not set, which is a key of AWS's";
  return value.includes("alias/aws/") ? "a key that AWS manages" : undefined;
}

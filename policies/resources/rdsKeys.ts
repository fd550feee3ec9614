/** Whose key a KMS key is that an RDS resource names. */
import { textOf } from "../read.ts";

/** Whether a key is named and is not one of AWS's own, which can neither be shared nor withdrawn. */
export function isOwnKey(value: unknown): boolean {
  const key = textOf(value);
  return key !== undefined && key !== "" && !/(^|:)alias\/aws\//.test(key);
}

/** What is found in place of an own key. A key's id is no secret, but says nothing to people either. */
export const keyFound = (value: unknown) => (textOf(value) ? "a key of AWS's" : "not set, which is a key of AWS's");

/** What says that a resource is somebody's: its tags, a key of one's own. */
import { type Props, textOf } from "../read.ts";

/** The keys of tags that people gave; AWS's own are no answer to who owns it. */
export function ownTags(tags: unknown): string[] {
  if (typeof tags !== "object" || tags === null || Array.isArray(tags)) return [];
  return Object.keys(tags as Props).filter((key) => !key.startsWith("aws:"));
}

/** Whether a KMS key is named that is not one of AWS's own, `alias/aws/redshift`. */
export function isOwnKey(key: unknown): boolean {
  const named = textOf(key);
  return named !== undefined && named !== "" && named !== "AWS_OWNED_KMS_KEY" && !/(^|:)alias\/aws\//.test(named);
}

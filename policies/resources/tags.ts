/** Tags that a resource has to have. The provider's default tags are among a resource's own by the time that a policy sees it. */
import { type Description, type ResourcePolicy, resourcePolicy } from "../policy.ts";

type TagDescription = Pick<Description<never>, "name" | "description" | "references" | "url" | "resources">;

/** A policy on the tags of one service's resources. */
export function tagPolicy(described: TagDescription): ResourcePolicy {
  return resourcePolicy({
    ...described,
    enforcementLevel: "disabled",
    severity: "low",
    tags: ["tagging"],
    remediationSteps: "Set tags, or the provider's defaultTags for all resources at once.",
    parameters: {
      requiredTags: {
        type: "array",
        items: { type: "string" },
        default: [],
        description: "Keys of the tags that there have to be; without any, one tag of any key.",
      },
    },
    check: ({ props, config, report }) => {
      const keys = keysOf(props.tags);
      const missing = config.requiredTags.filter((key) => !keys.includes(key));
      if (keys.length > 0 && missing.length === 0) return;
      const asked = config.requiredTags.length > 0;
      report({
        at: "tags",
        found: asked ? `no ${missing.join(", ")}` : "no tags",
        expected: asked ? config.requiredTags.join(", ") : "a tag at least",
        fix: asked ? `add ${missing.join(", ")}` : "add tags such as of the owner and the environment",
      });
    },
  });
}

/** AWS's own tags are no answer to who owns it. */
function keysOf(tags: unknown): string[] {
  if (typeof tags !== "object" || tags === null || Array.isArray(tags)) return [];
  return Object.keys(tags).filter((key) => !key.startsWith("aws:"));
}

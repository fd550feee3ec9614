/** Tags that a resource has to have. The provider's default tags are among a resource's own by the time that a policy sees it. */

export const tagParameters = {
  requiredTags: {
    type: "array",
    items: { type: "string" },
    default: [] as string[],
    description: "Keys of the tags that there have to be; without any, one tag of any key.",
  },
} as const;

/** What is wrong with them, for a finding. AWS's own tags do not count. */
export function tagProblem(tags: unknown, required: readonly string[]): string | undefined {
  const keys = typeof tags === "object" && tags !== null ? Object.keys(tags) : [];
  const own = keys.filter((key) => !key.startsWith("aws:"));
  const missing = required.filter((key) => !own.includes(key));
  if (missing.length > 0) return `no tag ${missing.join(", ")}`;
  return own.length === 0 ? "no tag" : undefined;
}

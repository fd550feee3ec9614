/**
 * Exceptions: a resource that may break a policy, for a reason and until a date. They are a parameter of each policy, in the pack's
 * configuration, and stay visible: an excepted finding is reported as advisory with its reason, and blocks again after the date.
 */
import type { PolicyConfigSchema } from "@pulumi/policy";

export interface Exception {
  /** The resource's name or URN; `*` stands for any text. */
  resource: string;
  reason: string;
  /** The last day, `2027-03-31`. */
  until: string;
}

export const exceptionsSchema: PolicyConfigSchema["properties"] = {
  exceptions: {
    type: "array",
    description: "Resources that may break this policy, each for a reason and until a date.",
    default: [],
    items: {
      type: "object",
      required: ["resource", "reason", "until"],
      additionalProperties: false,
      properties: {
        resource: { type: "string", minLength: 1, description: "Name or URN; * stands for any text." },
        reason: { type: "string", minLength: 1 },
        until: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$", description: "The last day it holds." },
      },
    },
  },
};

const escaped = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
/** Whether a text is as a pattern says, in which `*` stands for any text. */
export const matches = (pattern: string, text: string) =>
  new RegExp(`^${pattern.split("*").map(escaped).join(".*")}$`, "s").test(text);

/** The exception for a resource that holds longest, with whether it still does. */
export function exceptionFor(
  exceptions: readonly Exception[],
  resource: { name: string; urn: string },
  today = new Date().toISOString().slice(0, 10),
): { exception: Exception; holds: boolean } | undefined {
  const exception = exceptions
    .filter(({ resource: pattern }) => matches(pattern, resource.name) || matches(pattern, resource.urn))
    .sort((a, b) => b.until.localeCompare(a.until))[0];
  return exception && { exception, holds: exception.until >= today };
}

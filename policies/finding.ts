/**
 * What a policy says is wrong: resource, found, expected, fix. Policies see secrets in clear, so what was found is written here, by one
 * rule for all of them, and a value that can hold a secret is never part of it.
 */
import type { Props } from "./read.ts";

export interface Finding {
  /** Where, as the program writes it: `publiclyAccessible`, `ports[0].ip`. */
  at: string;
  /**
   * What is there. Hazard: never put a property's text into it; numbers, names of properties and of resources are fine.
   * @default the value at `at`, unless it can hold a secret
   */
  found?: string;
  /** What is allowed. */
  expected: string;
  /** What to do about it. */
  fix: string;
}

/** Names of properties whose text can hold a secret, wherever in a path they are. */
const secretive =
  /pass|secret|token|credential|key|dsn|url|uri|connection|env|upload|content|command|entrypoint|tests|user.?data|label|verifier|encrypted$/i;

/** A URL with a password in it, whatever the property is called. */
const carriesCredentials = /:\/\/[^/\s]*@/;

/** A value for people, or that it is not shown. */
export function show(path: string, value: unknown): string {
  if (value === undefined || value === null) return "not set";
  if (typeof value === "boolean" || typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.length === 1 ? "a list of 1" : `a list of ${value.length}`;
  if (typeof value !== "string") return "an object";
  if (secretive.test(path) || carriesCredentials.test(value))
    return "a value that is not shown, as it can hold a secret";
  return JSON.stringify(value.length > 100 ? `${value.slice(0, 100)}…` : value);
}

function valueAt(props: Props, path: string): unknown {
  const keys = path.split(/[.[\]]+/).filter(Boolean);
  return keys.reduce<unknown>((value, key) => (value as Props | undefined | null)?.[key], props);
}

export function describeFinding(resource: { type: string; name: string; props: Props }, finding: Finding): string {
  const found = finding.found ?? show(finding.at, valueAt(resource.props, finding.at));
  return [
    `${resource.type} "${resource.name}": ${finding.at}`,
    `  found:    ${found}`,
    `  expected: ${finding.expected}`,
    `  fix:      ${finding.fix}`,
  ].join("\n");
}

/**
 * What the engine says of a stack, as findings. Of its events only those of policies are read: the rest hold properties, and so secrets. A
 * finding's text is the frame's own (policies/policy.ts), taken apart again here.
 */
import type { EnforcementLevel } from "@pulumi/policy";
import { undecidedMark } from "../../policies/undecided.ts";
import type { CataloguedPolicy } from "./catalog.ts";

/** The part of an engine's event that is read. */
export interface PolicyEvent {
  resourceUrn?: string;
  policyName: string;
  message?: string;
  enforcementLevel?: string;
}

/** A policy as it was judged by: at the level that configuration gave it. */
export interface ActivePolicy extends CataloguedPolicy {
  level: "mandatory" | "advisory";
}

/**
 * - violation: the policy is broken
 * - failed: the policy itself threw, and judged nothing
 * - excepted: broken, and excepted until a date
 * - undecided: what decides is not known
 * - remedied: broken, and the policy puts it right during `up`
 */
export type Kind = "violation" | "failed" | "excepted" | "undecided" | "remedied";

export interface Finding {
  kind: Kind;
  policy: ActivePolicy;
  resource: { urn: string; type: string; name: string };
  /** Of a finding with a place in the resource. */
  detail?: { at: string; found: string; expected: string; fix: string };
  /** `ended` is an exception that holds no more, whose finding is a violation again. */
  exception?: { until: string; reason: string; ended: boolean };
  /** Why it was not judged. */
  why?: string;
}

export interface Report {
  /** For people: `the preview of stack dev`, `state.json`. */
  source: string;
  level: string;
  /** A file of the repository to which a service can attach findings, with the line of each resource's URN. */
  location: { path: string; lineOf(urn: string): number };
  /** Those that are not disabled. */
  policies: readonly ActivePolicy[];
  findings: readonly Finding[];
  /** Resources that at least one policy is about. */
  resources: number;
  failOnUndecided: boolean;
  /** What a reader has to know to trust it. */
  notes: readonly string[];
}

export function activePolicies(
  catalog: readonly CataloguedPolicy[],
  levelOf: (policy: CataloguedPolicy) => EnforcementLevel,
): ActivePolicy[] {
  return catalog.flatMap((policy) => {
    const level = levelOf(policy);
    if (level === "disabled") return [];
    return [{ ...policy, level: level === "advisory" ? "advisory" : "mandatory" }];
  });
}

/** `urn:pulumi:stack::project::parent$type::name`; a name may hold anything. */
const partsOf = (urn: string) => {
  const [, , types = "", ...name] = urn.split("::");
  return { type: types.split("$").at(-1)!, name: name.join("::") };
};

export function resourceOf(urn: string): Finding["resource"] {
  const { type, name } = partsOf(urn);
  return { urn: clean(urn), type: clean(type), name: clean(name) };
}

/** Names and texts are anybody's: one line, and nothing that steers a terminal or breaks XML. */
const clean = (text: string) =>
  text.replaceAll(/[\t\n\r]/g, " ").replaceAll(/\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/gu, "\uFFFD");

const failedMark = "was not judged: ";

function findingOf(event: PolicyEvent, policies: readonly ActivePolicy[]): Finding {
  const { resourceUrn: urn = "", message } = event;
  const policy = policies.find(({ name }) => name === event.policyName);
  if (policy === undefined) throw new Error(`the engine judged by a policy that no pack has: ${event.policyName}`);
  const resource = resourceOf(urn);
  if (message === undefined) return { kind: "remedied", policy, resource };
  const { type, name } = partsOf(urn);
  const label = `${type} "${name}"`;
  // Before the label stand Pulumi's own line, or what is special about it.
  const at = Math.max(0, message.indexOf(label));
  const before = message.slice(0, at);
  const text = message.slice(message.startsWith(label, at) ? at + label.length : at).replace(/^:? /, "");
  if (before.startsWith(undecidedMark)) return { kind: "undecided", policy, resource, why: clean(text.trimEnd()) };
  if (text.startsWith(failedMark)) {
    return { kind: "failed", policy, resource, why: clean(text.slice(failedMark.length).trimEnd()) };
  }
  const excepted = /^excepted until (\S+): ([\s\S]*)\n$/.exec(before);
  if (excepted !== null) {
    const exception = { until: excepted[1]!, reason: clean(excepted[2]!), ended: false };
    return { kind: "excepted", policy, resource, exception, ...detailOf(text) };
  }
  const ended = /\n {2}an exception for it ended on (\S+): ([\s\S]*)$/.exec(text);
  const exception = ended && { until: ended[1]!, reason: clean(ended[2]!.trimEnd()), ended: true };
  return {
    ...{ kind: "violation", policy, resource, ...(exception && { exception }) },
    ...detailOf(text.slice(0, ended?.index)),
  };
}

function detailOf(text: string): Pick<Finding, "detail" | "why"> {
  const parts = /^([\s\S]*?)\n {2}found: {4}([\s\S]*)\n {2}expected: ([\s\S]*)\n {2}fix: {6}([\s\S]*)$/.exec(text);
  if (parts === null) return { why: clean(text) };
  const [at, found, expected, fix] = parts.slice(1).map((part) => clean(part.trimEnd())) as [
    ...[string, string, string, string],
  ];
  return { detail: { at, found, expected, fix } };
}

/** Of a state, where nothing is put right, the engine tells what a remedy would do and the violation too: that one stands. */
export function findingsOf(events: readonly PolicyEvent[], policies: readonly ActivePolicy[]): Finding[] {
  const findings = events.map((event) => findingOf(event, policies));
  const key = ({ policy, resource }: Finding) => `${policy.name} ${resource.urn}`;
  const broken = new Set(findings.filter(({ kind }) => kind !== "remedied").map(key));
  return findings.filter((finding) => finding.kind !== "remedied" || !broken.has(key(finding)));
}

export const severities = ["critical", "high", "medium", "low"] as const;
const kinds: readonly Kind[] = ["failed", "violation", "excepted", "undecided", "remedied"];

/** Whether a finding makes the verb exit 1. */
export function blocks({ kind, policy }: Finding, failOnUndecided: boolean): boolean {
  if (policy.level !== "mandatory") return false;
  return kind === "violation" || kind === "failed" || (failOnUndecided && kind === "undecided");
}

const rank = (finding: Finding, failOnUndecided: boolean): number[] => [
  blocks(finding, failOnUndecided) ? 0 : 1,
  kinds.indexOf(finding.kind),
  finding.policy.level === "mandatory" ? 0 : 1,
  (severities as readonly string[]).indexOf(finding.policy.severity),
];

/** Most severe first, and the same each time whatever order the engine told them in. */
export function sorted(findings: readonly Finding[], failOnUndecided: boolean): Finding[] {
  const compare = (a: Finding, b: Finding) => {
    const [left, right] = [rank(a, failOnUndecided), rank(b, failOnUndecided)];
    const differs = left.findIndex((value, i) => value !== right[i]);
    if (differs >= 0) return left[differs]! - right[differs]!;
    return key(a).localeCompare(key(b));
  };
  const key = ({ resource, policy, detail }: Finding) => `${resource.urn} ${policy.name} ${detail?.at ?? ""}`;
  return [...findings].sort(compare);
}

export interface Counts {
  resources: number;
  policies: number;
  mandatory: number;
  advisory: number;
  excepted: number;
  undecided: number;
  /** Of the undecided, those of mandatory policies. */
  undecidedMandatory: number;
  remedied: number;
  /** Policies that failed, on however many resources; their findings are among the mandatory and the advisory. */
  failedPolicies: number;
}

export function countsOf({ findings, policies, resources }: Report): Counts {
  const count = (matches: (finding: Finding) => boolean) => findings.filter(matches).length;
  const broken = ({ kind }: Finding) => kind === "violation" || kind === "failed";
  return {
    ...{ resources, policies: policies.length },
    mandatory: count((finding) => broken(finding) && finding.policy.level === "mandatory"),
    advisory: count((finding) => broken(finding) && finding.policy.level === "advisory"),
    excepted: count(({ kind }) => kind === "excepted"),
    undecided: count(({ kind }) => kind === "undecided"),
    undecidedMandatory: count(({ kind, policy }) => kind === "undecided" && policy.level === "mandatory"),
    remedied: count(({ kind }) => kind === "remedied"),
    failedPolicies: new Set(findings.filter(({ kind }) => kind === "failed").map(({ policy }) => policy.name)).size,
  };
}

/** 0 clean, 1 not. */
export const exitCode = ({ findings, failOnUndecided }: Report): 0 | 1 =>
  findings.some((finding) => blocks(finding, failOnUndecided)) ? 1 : 0;

/** In groups, in the order in which each is met first. */
export function grouped<T, K extends string>(items: readonly T[], keyOf: (item: T) => K): [K, T[]][] {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups];
}

/** One line of counts, as every format for people ends or begins. */
export function summary(report: Report): string {
  const counts = countsOf(report);
  const { mandatory, advisory, excepted, undecided, undecidedMandatory, remedied, failedPolicies } = counts;
  const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
  const parts = [
    plural(mandatory, "mandatory violation", "mandatory violations"),
    `${advisory} advisory`,
    ...(excepted > 0 ? [`${excepted} excepted`] : []),
    ...(undecided > 0 ? [`${undecided} undecided (${undecidedMandatory} of mandatory policies)`] : []),
    ...(remedied > 0 ? [`${remedied} put right by its policy during up`] : []),
    ...(failedPolicies > 0 ? [plural(failedPolicies, "policy failed", "policies failed")] : []),
  ];
  const resources = plural(counts.resources, "resource", "resources");
  const policies = plural(counts.policies, "policy", "policies");
  return `${parts.join(", ")}; ${resources} judged by ${policies} at level ${report.level}`;
}

/** A report to print: findings of a catalogue's first policies, told in the frame's own words. */
import type { Exception } from "../../../policies/exceptions.ts";
import { resourcePolicy } from "../../../policies/policy.ts";
import { Undecided } from "../../../policies/undecided.ts";
import type { ActivePolicy, Finding, PolicyEvent, Report } from "../../../verbs/policy/findings.ts";
import { findingsOf as fromEvents, sorted } from "../../../verbs/policy/findings.ts";
import { judge } from "../../policies/support/judge.ts";

const type = "aws:rds/instance:Instance";

/** Reports what the resource asks it to. */
const policy = resourcePolicy({
  name: "aws-test-any",
  description: "Test resources are as they should be.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [{ standard: "FSBP", id: "RDS.1" }],
  tags: ["hardening"],
  remediationSteps: "Mend it.",
  url: "https://example.com/any",
  resources: [type],
  check: ({ props, report }) => {
    if (props.kind === "undecided") throw new Undecided("that can't be known");
    if (props.kind === "failed") throw new TypeError("boom");
    if (props.kind === "violation") report({ at: "ports[0].ip", expected: "127.0.0.1", fix: "set it to 127.0.0.1" });
  },
});

export const activePolicy = (level: ActivePolicy["level"], changes: Partial<ActivePolicy> = {}): ActivePolicy => ({
  ...(policy as unknown as ActivePolicy),
  ...{ pack: "security", parameters: {}, level, ...changes },
});

/** What the engine says when the policy judges a resource. */
export async function eventsOf(
  kind: "violation" | "undecided" | "failed" | "fine",
  { name = "db", ip = "0.0.0.0", exceptions = [] as Exception[] } = {},
): Promise<PolicyEvent[]> {
  const violations = await judge(policy, [{ type, name, props: { kind, ports: [{ ip }] } }], { exceptions });
  return violations.map(({ message, urn, level }) => ({
    ...{ policyName: policy.name, message, resourceUrn: urn!, enforcementLevel: level },
  }));
}

export async function findingsOf(policy: ActivePolicy, ...of: Parameters<typeof eventsOf>): Promise<Finding[]> {
  return fromEvents(await eventsOf(...of), [policy]);
}

export const reportOf = (findings: readonly Finding[], changes: Partial<Report> = {}): Report => ({
  ...{ source: "state.json", level: "baseline", failOnUndecided: false, notes: [], resources: 1 },
  location: { path: "envs/prod/state one.json", lineOf: () => 7 },
  policies: [activePolicy("mandatory")],
  ...changes,
  findings: sorted(findings, changes.failOnUndecided ?? false),
});

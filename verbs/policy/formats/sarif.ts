/**
 * Findings as SARIF 2.1.0, as GitHub's code scanning takes it. Violations are results. What is excepted, undecided or remedied, and policies
 * that failed, are notifications of the run: GitHub shows a suppressed result as an open alert.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SarifBuilder, SarifResultBuilder, SarifRuleBuilder, SarifRunBuilder } from "node-sarif-builder";
import { root } from "../../../toolchain/places.ts";
import { type ActivePolicy, blocks, type Finding, type Report, summary } from "../findings.ts";
import { labelOf } from "./text.ts";

/** GitHub's bands: over 9.0 is critical, from 7.0 high, from 4.0 medium, below that low. */
const securitySeverity: Record<string, string> = { critical: "9.5", high: "8.0", medium: "5.5", low: "2.0" };

const levelOf = ({ level, severity }: ActivePolicy) =>
  level === "mandatory" ? "error" : severity === "low" ? "note" : "warning";

/** CodeQL's words for it, which GitHub reads. */
const problemSeverities = { error: "error", warning: "warning", note: "recommendation" } as const;

function rule(policy: ActivePolicy): SarifRuleBuilder {
  const { name, description, remediationSteps, url, pack, severity, references, tags } = policy;
  const cited = references.map(({ standard, id }) => `${standard} ${id}`).join(", ");
  const help = [remediationSteps, ...(cited === "" ? [] : [`References: ${cited}.`])];
  return new SarifRuleBuilder({
    id: name,
    name,
    shortDescription: { text: description },
    fullDescription: { text: description },
    help: { text: [...help, url].join("\n"), markdown: [...help, `[More](${url})`].join("\n\n") },
    helpUri: url,
    defaultConfiguration: { level: levelOf(policy) },
    properties: {
      tags: [...new Set([...(pack === "security" ? ["security"] : []), pack, ...tags])],
      precision: "very-high",
      "problem.severity": problemSeverities[levelOf(policy)],
      "security-severity": securitySeverity[severity],
    },
  });
}

const sentence = ({ resource, detail, why, exception }: Finding) => {
  const subject = `${resource.type} "${resource.name}"`;
  if (detail === undefined) return `${subject}: ${why ?? "put right during up"}`;
  const { at, found, expected, fix } = detail;
  const until = exception?.ended ? "ended on" : "until";
  const excepted = exception ? ` An exception for it ${until} ${exception.until}: ${exception.reason}.` : "";
  return `${subject}: ${at}: found ${found}, expected ${expected}. Fix: ${fix}.${excepted}`;
};

/** The n-th finding of a policy on a resource keeps its fingerprint from run to run, whatever else is found or moved in the file. */
function fingerprints(): (finding: Finding) => string {
  const counts = new Map<string, number>();
  return ({ resource, policy }) => {
    const hash = createHash("sha256").update(`${resource.urn}\n${policy.name}`).digest("hex").slice(0, 32);
    const nth = (counts.get(hash) ?? 0) + 1;
    counts.set(hash, nth);
    return `${hash}:${nth}`;
  };
}

const uri = (path: string) => path.split("/").map(encodeURIComponent).join("/");

export function sarifReport(report: Report): string {
  const { findings, policies, location, notes, failOnUndecided } = report;
  const locationsOf = ({ resource }: Finding) => [
    {
      physicalLocation: {
        artifactLocation: { uri: uri(location.path), uriBaseId: "%SRCROOT%" },
        region: { startLine: location.lineOf(resource.urn) },
      },
      logicalLocations: [{ name: resource.name, fullyQualifiedName: resource.urn, kind: "resource" }],
    },
  ];
  const results = findings.filter(({ kind }) => kind === "violation");
  const others = findings.filter(({ kind }) => kind !== "violation");
  const notifications = [
    ...others.map((finding) => ({
      level: blocks(finding, failOnUndecided) ? ("error" as const) : ("note" as const),
      message: { text: `${labelOf(finding)}: ${finding.policy.name}: ${sentence(finding)}` },
      associatedRule: { id: finding.policy.name },
      locations: locationsOf(finding),
    })),
    ...[...notes, summary(report)].map((text) => ({ level: "note" as const, message: { text } })),
  ];
  const run = new SarifRunBuilder({
    // Two stacks of one repository do not overwrite each other's alerts.
    automationDetails: { id: `holdfast-policy/${report.source.replaceAll("/", "-")}/` },
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications }],
    columnKind: "utf16CodeUnits",
  }).initSimple({
    toolDriverName: "Holdfast policies",
    toolDriverVersion: JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version,
  });
  for (const policy of policies) run.addRule(rule(policy));
  const fingerprint = fingerprints();
  for (const finding of results) {
    run.addResult(
      new SarifResultBuilder({
        ruleId: finding.policy.name,
        level: levelOf(finding.policy),
        message: { text: sentence(finding) },
        locations: locationsOf(finding),
        partialFingerprints: { primaryLocationLineHash: fingerprint(finding) },
      }),
    );
  }
  const sarif = new SarifBuilder();
  sarif.addRun(run);
  return `${sarif.buildSarifJsonString({ indent: true })}\n`;
}

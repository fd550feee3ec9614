/**
 * Findings as JUnit, for GitLab's report of tests: a suite for each pack; a case for each policy that found nothing, and for each of the
 * others one on each resource. What blocks is a failure. The rest is skipped, so that it is seen and is not red.
 */
import junit, { type Builder } from "junit-report-builder";
import { packs } from "../catalog.ts";
import { blocks, type Finding, type Report, summary } from "../findings.ts";
import { detailLines, labelOf } from "./text.ts";

export function junitReport(report: Report): string {
  const { findings, failOnUndecided, policies, notes } = report;
  // Its types put a `default` in between that its code does not have.
  const builder = (junit as unknown as Builder).newBuilder().name("holdfast policies");
  for (const pack of packs) {
    const suite = builder.testSuite().name(`holdfast ${pack}`);
    const mine = findings.filter(({ policy }) => policy.pack === pack);
    const found = new Set(mine.map(({ policy }) => policy.name));
    for (const { name } of policies.filter((policy) => policy.pack === pack && !found.has(policy.name))) {
      suite.testCase().className(`policies.${pack}`).name(name);
    }
    for (const finding of mine) {
      const one = suite.testCase().className(`policies.${pack}`).name(caseName(finding)).file(report.location.path);
      const text = inCdata([finding.policy.description, ...detailLines(finding), finding.resource.urn].join("\n"));
      if (finding.kind === "failed") one.error(`${finding.policy.name} failed itself`, "failed", text);
      else if (blocks(finding, failOnUndecided)) {
        one.failure(finding.policy.description, labelOf(finding)).stacktrace(text);
      } else one.skipped().standardOutput(`${labelOf(finding)}: ${text}`);
    }
  }
  const last = builder.testSuite().name("holdfast summary").testCase().className("policies").name("summary");
  last.standardOutput(inCdata([summary(report), ...notes].join("\n")));
  return builder.build();
}

/** The builder splits a section at the first end that is in its text, and not at the next. */
const inCdata = (text: string) => text.replaceAll("]]>", "]] >");

/** Two findings of a policy on a resource differ by their place; GitLab tells old from new by the name. */
const caseName = ({ policy, resource, detail }: Finding) =>
  `${policy.name}: ${resource.name}${detail === undefined ? "" : ` ${detail.at}`}`;

/** Findings for a comment on a pull request. Whatever is anybody's stands in code, where nothing is a link, a mention or a tag. */
import { markdownTable } from "markdown-table";
import { blocks, exitCode, type Finding, grouped, type Report, summary } from "../findings.ts";
import { labelOf } from "./text.ts";

/** By which a workflow finds its comment again. */
export const marker = "<!-- holdfast policy -->";

/** A comment of GitHub's holds 65,536 characters. */
const limit = 60_000;
const cellLimit = 300;

const oneLine = (text: string) => text.replaceAll(/\s+/g, " ").trim();
const cut = (text: string) => (text.length > cellLimit ? `${text.slice(0, cellLimit)}…` : text);

/** Between more backticks than it holds. A bar ends a cell even in code. */
export function code(text: string): string {
  const inner = cut(oneLine(text)).replaceAll("|", "\\|");
  if (inner === "") return "";
  const longest = Math.max(0, ...[...inner.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return longest === 0 ? `${fence}${inner}${fence}` : `${fence} ${inner} ${fence}`;
}

/** A policy's own words. */
const prose = (text: string) => cut(oneLine(text)).replaceAll(/[|<>&*_`[\]@#~\\]/g, (one) => `&#${one.charCodeAt(0)};`);

const titles = {
  blocking: "Must be mended",
  violation: "Advice",
  failed: "Policies that failed",
  excepted: "Excepted",
  undecided: "Undecided",
  remedied: "Put right by its policy during up",
} as const;

function row(finding: Finding): string[] {
  const { policy, resource, detail, exception, why } = finding;
  const says = [
    ...(detail === undefined ? [] : [`${code(detail.at)}: ${code(detail.found)}, expected ${prose(detail.expected)}`]),
    ...(exception === undefined
      ? []
      : [`exception ${exception.ended ? "ended on" : "until"} ${exception.until}: ${code(exception.reason)}`]),
    ...(why === undefined ? [] : [code(why)]),
  ];
  return [
    policy.severity,
    `${code(resource.name)} ${code(resource.type)}`,
    `[${policy.name}](${policy.url})${finding.kind === "violation" ? "" : `, ${labelOf(finding)}`}`,
    says.join("; "),
    detail === undefined ? prose(policy.remediationSteps) : prose(detail.fix),
  ];
}

export function markdownReport(report: Report): string {
  const { findings, failOnUndecided, notes, source } = report;
  const head = [
    marker,
    `### ${exitCode(report) === 0 ? "Policies: nothing mandatory is broken" : "Policies: broken"}`,
    `${code(source)}: ${summary(report)}.`,
    ...notes.map((note) => `> ${prose(note)}`),
  ].join("\n\n");
  const sections = grouped(findings, (finding) => (blocks(finding, failOnUndecided) ? "blocking" : finding.kind));
  let text = head;
  for (const [section, found] of sections) {
    const table = (count: number) => {
      const rows = found.slice(0, count).map(row);
      const left = found.length - count;
      const shown = markdownTable([["Severity", "Resource", "Policy", "Found", "Fix"], ...rows], {
        alignDelimiters: false,
      });
      const more = left > 0 ? `\n\n${left} more are not shown here.` : "";
      const title = `${titles[section]}: ${found.length}`;
      return section === "blocking"
        ? `\n\n#### ${title}\n\n${shown}${more}`
        : `\n\n<details><summary>${title}</summary>\n\n${shown}${more}\n\n</details>`;
    };
    let count = found.length;
    while (count > 0 && text.length + table(count).length > limit) count = Math.floor(count / 2);
    text += count > 0 ? table(count) : `\n\n${titles[section]}: ${found.length}, not shown here.`;
  }
  return `${text}\n`;
}

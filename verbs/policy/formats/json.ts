/** Findings for programs. */
import { blocks, countsOf, exitCode, type Finding, type Report } from "../findings.ts";

const findingJson = (finding: Finding, failOnUndecided: boolean) => {
  const { kind, policy, resource, detail, exception, why } = finding;
  const { name, pack, severity, level, description, references, url } = policy;
  return {
    ...{ kind, blocking: blocks(finding, failOnUndecided), policy: name, pack, severity, enforcementLevel: level },
    resource,
    ...detail,
    ...(exception && { exception }),
    ...(why !== undefined && { why }),
    ...{ description, references, url },
  };
};

export function jsonReport(report: Report): string {
  const { source, level, findings, failOnUndecided, notes } = report;
  const told = {
    ...{ source, level, clean: exitCode(report) === 0, counts: countsOf(report), notes },
    findings: findings.map((finding) => findingJson(finding, failOnUndecided)),
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}

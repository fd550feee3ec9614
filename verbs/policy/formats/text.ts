/** Findings for people: by resource, the most severe first, the counts last. */
import { blocks, type Finding, grouped, type Report, summary } from "../findings.ts";

const labels = { failed: "FAILED", excepted: "excepted", undecided: "undecided", remedied: "remedied" } as const;

/** What a finding is called: its policy's level where the policy is broken. */
export const labelOf = ({ kind, policy }: Finding) => (kind === "violation" ? policy.level : labels[kind]);

/** One line each, with what it says of the resource. */
export function detailLines({ detail, exception, why, kind, policy }: Finding): string[] {
  return [
    ...(detail === undefined
      ? []
      : [
          `at:       ${detail.at}`,
          `found:    ${detail.found}`,
          `expected: ${detail.expected}`,
          `fix:      ${detail.fix}`,
        ]),
    ...(exception === undefined
      ? []
      : [`exception ${exception.ended ? "ended on" : "until"} ${exception.until}: ${exception.reason}`]),
    ...(why === undefined ? [] : [`not judged: ${why}`]),
    ...(kind === "remedied" ? [`up puts it right: ${policy.remediationSteps}`] : []),
  ];
}

const mark = (blocking: boolean) => (blocking ? "✗" : "-");

function findingText(finding: Finding, failOnUndecided: boolean): string {
  const { policy, kind } = finding;
  const ofMandatory = policy.level === "mandatory" && kind === "excepted" ? " from a mandatory policy" : "";
  return [
    `  ${mark(blocks(finding, failOnUndecided))} ${labelOf(finding)}${ofMandatory}, ${policy.severity}: ${policy.name}`,
    `      ${policy.description}`,
    ...detailLines(finding).map((line) => `      ${line}`),
  ].join("\n");
}

/** One value that is not known leaves dozens of policies undecided. */
function undecidedText(why: string, findings: readonly Finding[], failOnUndecided: boolean): string {
  const names = (level: string) =>
    findings.filter(({ policy }) => policy.level === level).map(({ policy }) => policy.name);
  const lines = (["mandatory", "advisory"] as const).flatMap((level) =>
    names(level).length === 0 ? [] : [`      ${level}: ${names(level).join(", ")}`],
  );
  const blocking = findings.some((finding) => blocks(finding, failOnUndecided));
  return [`  ${mark(blocking)} undecided: ${why}`, ...lines].join("\n");
}

export function textReport(report: Report): string {
  const { findings, failOnUndecided, notes, source } = report;
  // They come sorted, so a resource stands where its worst finding does.
  const parts = grouped(findings, ({ resource }) => resource.urn).map(([, found]) => {
    const { type, name, urn } = found[0]!.resource;
    const head = type === "" ? urn : `${type} "${name}"`;
    const undecided = grouped(
      found.filter(({ kind }) => kind === "undecided"),
      ({ why = "" }) => why,
    );
    return [
      head,
      ...found.filter(({ kind }) => kind !== "undecided").map((finding) => findingText(finding, failOnUndecided)),
      ...undecided.map(([why, findings]) => undecidedText(why, findings, failOnUndecided)),
    ].join("\n");
  });
  const ends = [...notes.map((note) => `! ${note}`), `${source}: ${summary(report)}`];
  return `${[...parts, ends.join("\n")].join("\n\n")}\n`;
}

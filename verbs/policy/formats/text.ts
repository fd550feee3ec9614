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

/**
 * One value that is not known leaves dozens of policies undecided, and a first preview dozens of resources in the same way: told once for
 * all of them.
 */
function undecidedTexts(findings: readonly Finding[], failOnUndecided: boolean): string[] {
  const resources = grouped(findings, ({ resource, why }) => `${resource.urn} ${why}`).map(([, found]) => ({
    ...{ found, resource: found[0]!.resource, why: found[0]!.why ?? "" },
    policies: (["mandatory", "advisory"] as const).flatMap((level) => {
      const names = found.filter(({ policy }) => policy.level === level).map(({ policy }) => policy.name);
      return names.length === 0 ? [] : [`${level}: ${names.sort().join(", ")}`];
    }),
  }));
  const alike = grouped(resources, ({ resource, why, policies }) => JSON.stringify([resource.type, why, policies]));
  return alike.map(([, some]) => {
    const [{ why, policies, resource, found }] = some as [(typeof some)[0]];
    const names = some.map((one) => `"${one.resource.name}"`).join(", ");
    const blocking = found.some((finding) => blocks(finding, failOnUndecided));
    const of = resource.type === "" ? resource.urn : `${resource.type} ${names}`;
    return [`  ${mark(blocking)} undecided: ${why}`, ...[...policies, `of ${of}`].map((line) => `      ${line}`)].join(
      "\n",
    );
  });
}

export function textReport(report: Report): string {
  const { findings, failOnUndecided, notes, source } = report;
  const decided = findings.filter(({ kind }) => kind !== "undecided");
  // They come sorted, so a resource stands where its worst finding does.
  const parts = grouped(decided, ({ resource }) => resource.urn).map(([, found]) => {
    const { type, name, urn } = found[0]!.resource;
    return [type === "" ? urn : `${type} "${name}"`, ...found.map((one) => findingText(one, failOnUndecided))].join(
      "\n",
    );
  });
  const undecided = findings.filter(({ kind }) => kind === "undecided");
  if (undecided.length > 0) parts.push(["Undecided", ...undecidedTexts(undecided, failOnUndecided)].join("\n"));
  const ends = [...notes.map((note) => `! ${note}`), `${source}: ${summary(report)}`];
  return `${[...parts, ends.join("\n")].join("\n\n")}\n`;
}

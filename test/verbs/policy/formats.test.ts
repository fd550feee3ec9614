/** Each format shows each kind of finding, quotes no secret of the frame's, and is well-formed whatever names there are. */
import { Buffer } from "node:buffer";
import fc from "fast-check";
import type { Log } from "sarif";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../../verbs/policy/findings.ts";
import { jsonReport } from "../../../verbs/policy/formats/json.ts";
import { junitReport } from "../../../verbs/policy/formats/junit.ts";
import { code, markdownReport, marker } from "../../../verbs/policy/formats/markdown.ts";
import { sarifReport } from "../../../verbs/policy/formats/sarif.ts";
import { textReport } from "../../../verbs/policy/formats/text.ts";
import { activePolicy, findingsOf, reportOf } from "./report.ts";

const formats = { jsonReport, junitReport, markdownReport, sarifReport, textReport };
const mandatory = activePolicy("mandatory");
const reason = "made anew each night";
const exception = { resource: "*", reason, until: "9999-01-01" };
const advisory = activePolicy("advisory", { name: "aws-test-advice", severity: "low", pack: "tuning" });

async function everyKind(): Promise<Finding[]> {
  const asAdvice = (findings: Finding[]) => findings.map((finding) => ({ ...finding, policy: advisory }));
  return [
    ...(await findingsOf(mandatory, "violation", { name: "broken" })),
    ...asAdvice(await findingsOf(mandatory, "violation", { name: "advised" })),
    ...(await findingsOf(mandatory, "violation", { name: "spared", exceptions: [exception] })),
    ...(await findingsOf(mandatory, "undecided", { name: "unknown" })),
    ...(await findingsOf(mandatory, "failed", { name: "faulty" })),
    { ...(await findingsOf(mandatory, "violation", { name: "mended" }))[0]!, kind: "remedied" },
  ];
}
const policies = [mandatory, advisory, activePolicy("mandatory", { name: "aws-test-fine" })];
const everything = async () => reportOf(await everyKind(), { policies, notes: ["secrets were not read"] });

describe.each(Object.entries(formats))("%s", (_, format) => {
  it("shows every kind of finding, exceptions with their reason, what was not judged, and the notes", async () => {
    const text = format(await everything());
    for (const name of ["broken", "advised", "spared", "unknown", "faulty", "mended"]) expect(text).toContain(name);
    for (const said of [reason, "9999-01-01", "that can't be known", "the policy itself failed"]) {
      expect(text.replaceAll("&apos;", "'")).toContain(said);
    }
    expect(text).toContain("secrets were not read");
  });

  it("says that nothing was found", () => {
    expect(format(reportOf([]))).toMatch(/0 mandatory violations|"mandatory": 0/);
  });
});

it("the text groups by resource, most severe first, and ends with the counts", async () => {
  const two = await findingsOf(mandatory, "violation", { name: "b" });
  const one = await findingsOf(mandatory, "violation", { name: "a" });
  const advice = one.map((finding) => ({ ...finding, policy: advisory }));
  expect(textReport(reportOf([...advice, ...two, ...one]))).toBe(`aws:rds/instance:Instance "a"
  ✗ mandatory, high: aws-test-any
      Test resources are as they should be.
      at:       ports[0].ip
      found:    "0.0.0.0"
      expected: 127.0.0.1
      fix:      set it to 127.0.0.1
  - advisory, low: aws-test-advice
      Test resources are as they should be.
      at:       ports[0].ip
      found:    "0.0.0.0"
      expected: 127.0.0.1
      fix:      set it to 127.0.0.1

aws:rds/instance:Instance "b"
  ✗ mandatory, high: aws-test-any
      Test resources are as they should be.
      at:       ports[0].ip
      found:    "0.0.0.0"
      expected: 127.0.0.1
      fix:      set it to 127.0.0.1

state.json: 2 mandatory violations, 1 advisory; 1 resource judged by 1 policy at level baseline
`);
});

it("the text tells once what leaves many policies undecided, and many resources in the same way", async () => {
  const both = [
    ...(await findingsOf(mandatory, "undecided")),
    ...(await findingsOf(mandatory, "undecided", { name: "b" })),
  ];
  const advice = both.map((finding) => ({ ...finding, policy: advisory }));
  const other = (await findingsOf(mandatory, "undecided", { name: "c" })).map((one) => ({ ...one, policy: advisory }));
  expect(textReport(reportOf([...both, ...advice, ...other]))).toBe(`Undecided
  - undecided: that can't be known
      mandatory: aws-test-any
      advisory: aws-test-advice
      of aws:rds/instance:Instance "b", "db"
  - undecided: that can't be known
      advisory: aws-test-advice
      of aws:rds/instance:Instance "c"

state.json: 0 mandatory violations, 0 advisory, 5 undecided (2 of mandatory policies); 1 resource judged by 1 policy at level baseline
`);
});

describe("SARIF", () => {
  const runOf = (text: string) => (JSON.parse(text) as Log).runs[0]!;

  it("has what GitHub's code scanning asks of rules and results", async () => {
    const text = sarifReport(await everything());
    const log = JSON.parse(text) as Log;
    expect([log.version, log.runs.length]).toEqual(["2.1.0", 1]);
    const { tool, results, automationDetails } = runOf(text);
    expect(tool.driver).toMatchObject({ name: "Holdfast policies", version: expect.stringMatching(/^\d+\.\d+\.\d+/) });
    expect(automationDetails!.id).toBe("holdfast-policy/state.json/");
    expect(tool.driver.rules!.map(({ id }) => id)).toEqual(policies.map(({ name }) => name));
    expect(tool.driver.rules![0]).toEqual({
      ...{ id: "aws-test-any", name: "aws-test-any", helpUri: "https://example.com/any" },
      shortDescription: { text: "Test resources are as they should be." },
      fullDescription: { text: "Test resources are as they should be." },
      help: {
        text: "Mend it.\nReferences: FSBP RDS.1.\nhttps://example.com/any",
        markdown: "Mend it.\n\nReferences: FSBP RDS.1.\n\n[More](https://example.com/any)",
      },
      defaultConfiguration: { level: "error" },
      properties: {
        tags: ["security", "hardening", "FSBP:RDS.1"],
        precision: "very-high",
        "problem.severity": "error",
        "security-severity": "8.0",
      },
    });
    expect(tool.driver.rules![1]).toMatchObject({ defaultConfiguration: { level: "note" } });
    expect(tool.driver.rules![1]!.properties!.tags).not.toContain("security");
    expect(results!.map(({ ruleId, ruleIndex, level }) => [ruleId, ruleIndex, level])).toEqual([
      ["aws-test-any", 0, "error"],
      ["aws-test-advice", 1, "note"],
    ]);
    expect(results![0]!.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: "envs/prod/state%20one.json", uriBaseId: "%SRCROOT%", index: 0 },
          region: { startLine: 7 },
        },
        logicalLocations: [
          {
            ...{ name: "broken", kind: "resource" },
            fullyQualifiedName: "urn:pulumi:dev::app::aws:rds/instance:Instance::broken",
          },
        ],
      },
    ]);
  });

  it("tells what is no violation as notifications, which GitHub makes no alerts of", async () => {
    const { results, invocations } = runOf(sarifReport(await everything()));
    expect(results).toHaveLength(2);
    const told = invocations![0]!.toolExecutionNotifications!.map(({ level, message }) => `${level} ${message.text}`);
    const subject = "aws-test-any: aws:rds/instance:Instance";
    expect(told).toEqual([
      expect.stringContaining(`error FAILED: ${subject} "faulty": the policy itself failed`),
      expect.stringMatching(new RegExp(`^note excepted: ${subject} "spared".*until 9999-01-01: ${reason}\\.$`)),
      `note undecided: ${subject} "unknown": that can't be known`,
      expect.stringContaining(`note remedied: ${subject} "mended"`),
      "note secrets were not read",
      expect.stringContaining("note 2 mandatory violations"),
    ]);
  });

  it("keeps a finding's fingerprint when others come, go and move", async () => {
    const prints = (findings: Finding[], line: number) => {
      const location = { path: "state.json", lineOf: () => line };
      const { results } = runOf(sarifReport(reportOf(findings, { location })));
      const named = results!.map(({ partialFingerprints, locations }) => [
        locations![0]!.logicalLocations![0]!.name,
        partialFingerprints!.primaryLocationLineHash,
      ]);
      return Object.fromEntries(named) as Record<string, string>;
    };
    const [a] = await findingsOf(mandatory, "violation", { name: "a" });
    const [b] = await findingsOf(mandatory, "violation", { name: "b" });
    const both = prints([a!, b!], 1);
    expect(both.a).toMatch(/^[0-9a-f]{32}:1$/);
    expect(both.b).not.toBe(both.a);
    expect(prints([b!], 9)).toEqual({ b: both.b });
    const { results } = runOf(sarifReport(reportOf([a!, a!])));
    const [first, second] = results!.map(({ partialFingerprints }) => partialFingerprints!.primaryLocationLineHash!);
    expect([first, second]).toEqual([both.a, both.a!.replace(/1$/, "2")]);
  });
});

describe("JUnit", () => {
  it("has a case for each finding and each policy without one; only what blocks is red", async () => {
    const text = junitReport(await everything());
    expect(text).toContain('<testsuite name="holdfast security" tests="6" failures="1" errors="1" skipped="3">');
    expect(text).toContain('<testcase classname="policies.security" name="aws-test-fine"/>');
    expect(text).toContain('name="aws-test-any: broken ports[0].ip" file="envs/prod/state one.json"');
    expect(text).toContain('<failure message="Test resources are as they should be." type="mandatory">');
    expect(text).toContain('<testsuite name="holdfast tuning" tests="1" failures="0" errors="0" skipped="1">');
  });

  it("makes the undecided red where they fail", async () => {
    const undecided = await findingsOf(mandatory, "undecided");
    expect(junitReport(reportOf(undecided))).toContain('failures="0"');
    expect(junitReport(reportOf(undecided, { failOnUndecided: true }))).toContain('type="undecided"');
  });
});

/** Whether all of it is XML's: tags with quoted attributes that are closed in order, character data, and nothing that XML lacks. */
function isXml(text: string): boolean {
  const part =
    /<\?[^?]*\?>|<(\/?)([\w-]+)((?:\s+[\w-]+="(?:[^"<&]|&[#\w]+;)*")*)\s*(\/?)>|<!\[CDATA\[(?:(?!\]\]>)[\s\S])*\]\]>|(?:(?!\]\]>)[^<&]|&[#\w]+;)/uy;
  const open: string[] = [];
  while (part.lastIndex < text.length) {
    const found = part.exec(text);
    if (found === null) return false;
    const [, end, name, , empty] = found;
    if (name !== undefined && end === "/" && open.pop() !== name) return false;
    if (name !== undefined && end === "" && empty === "") open.push(name);
  }
  return open.length === 0 && !/[^\P{Cc}\n\r\t]|\p{Cs}|\uFFFE|\uFFFF/u.test(text);
}

describe("whatever names there are", () => {
  const nasty = fc.constantFrom(
    ...["]]>", "<script>", '"&amp;', "a|b", "`", "``` |", "@team", "[x](javascript:0)", "--", "\u001b[31m", "\ud800"],
    ...["<!-- ", "</details>", "\n\n# head", "'", "\\", "::", "$", "\uffff"],
  );
  const name = fc.oneof(
    fc.string({ unit: "binary", minLength: 1 }),
    fc.array(nasty, { minLength: 1 }).map((all) => all.join("")),
  );

  it("JUnit is well-formed", async () => {
    expect(isXml("<a><b></a></b>")).toBe(false);
    expect(isXml("<a>&</a>")).toBe(false);
    await fc.assert(
      fc.asyncProperty(name, name, async (name, text) => {
        const exceptions = [{ ...exception, reason: text }];
        const found = [
          ...(await findingsOf(mandatory, "violation", { name, ip: text })),
          ...(await findingsOf(mandatory, "violation", { name, exceptions })),
        ];
        expect(isXml(junitReport(reportOf(found)))).toBe(true);
      }),
    );
  });

  it("Markdown's tables keep their cells, and all that is not ours stands in code", async () => {
    await fc.assert(
      fc.asyncProperty(name, name, async (name, text) => {
        const exceptions = [{ ...exception, reason: text }];
        const found = await findingsOf(mandatory, "violation", { name, ip: text, exceptions });
        const page = markdownReport(reportOf(found));
        const plain = markdownReport(reportOf(await findingsOf(mandatory, "violation", { exceptions: [exception] })));
        expect(page.split("\n")).toHaveLength(plain.split("\n").length);
        const line = page.split("\n").find((one) => one.startsWith("| high"))!;
        expect(line.split(/(?<!\\)\|/)).toHaveLength(7);
      }),
    );
    expect(code("a`b``c")).toBe("``` a`b``c ```");
  });

  it("the text has a line for each thing it says", async () => {
    await fc.assert(
      fc.asyncProperty(name, async (name) => {
        const found = await findingsOf(mandatory, "violation", { name });
        expect(textReport(reportOf(found)).split("\n")).toHaveLength(10);
      }),
    );
  });
});

it("cuts Markdown to what a comment holds, and says so", async () => {
  const [finding] = await findingsOf(mandatory, "violation");
  const many = Array.from({ length: 5000 }, (_, i) => ({
    ...finding!,
    resource: { ...finding!.resource, name: `db${i}` },
  }));
  const page = markdownReport(reportOf(many));
  expect(page.startsWith(marker)).toBe(true);
  expect(Buffer.byteLength(page)).toBeLessThan(65_536);
  expect(page).toMatch(/\d+ more are not shown here\./);
});

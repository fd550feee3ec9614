/** What the frame does for every policy: exceptions, values that are not known, checks that throw, remedies. */
import { describe, expect, it } from "vitest";
import { describeFinding } from "../../policies/finding.ts";
import { resourcePolicy, stackPolicy } from "../../policies/policy.ts";
import { Undecided } from "../../policies/undecided.ts";
import { judge, remediate, unknown } from "./support/judge.ts";

const type = "test:index/thing:Thing";
const described = {
  name: "test-thing",
  description: "Things are on.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [
    { standard: "Checkov", id: "CKV_1" },
    { standard: "FSBP", id: "Thing.1" },
  ],
  tags: ["hardening"],
  remediationSteps: "Turn it on.",
  url: "https://example.com",
  resources: [type],
} as const;
const finding = { at: "on", expected: "true", fix: "turn it on" };
const thing = (name: string, props = {}) => ({ type, name, props });
const on = resourcePolicy({
  ...described,
  check: ({ props, report }) => {
    if (props.on !== true) report(finding);
  },
  remedy: { on: true },
});
const text = (name: string, found: string) =>
  `${type} "${name}": on\n  found:    ${found}\n  expected: true\n  fix:      turn it on`;

it("gives Pulumi the first framework, and every reference as a tag", () => {
  expect(on.framework).toMatchObject({ name: "AWS Foundational Security Best Practices", reference: "Thing.1" });
  expect(on.tags).toEqual(["hardening", "Checkov:CKV_1", "FSBP:Thing.1"]);
});

describe("exceptions", () => {
  const exceptions = [{ resource: "old-*", reason: "until it is moved", until: "2999-12-31" }];

  it("are still printed, with reason and date, and block nothing", async () => {
    expect(await judge(on, [thing("old-a")], { exceptions })).toMatchObject([
      { level: "advisory", message: `excepted until 2999-12-31: until it is moved\n${text("old-a", "not set")}` },
    ]);
  });

  it("are for what they name, and for a URN too", async () => {
    expect(await judge(on, [thing("new-old-a")], { exceptions })).toMatchObject([{ level: "mandatory" }]);
    const byUrn = [{ ...exceptions[0]!, resource: "urn:pulumi:dev::app::*::a" }];
    expect(await judge(on, [thing("a")], { exceptions: byUrn })).toMatchObject([{ level: "advisory" }]);
    const dots = [{ ...exceptions[0]!, resource: "a.b" }];
    expect(await judge(on, [thing("a-b")], { exceptions: dots })).toMatchObject([{ level: "mandatory" }]);
  });

  it("end, and the message says that there was one", async () => {
    const ended = [{ ...exceptions[0]!, until: "2020-01-31" }];
    expect(await judge(on, [thing("old-a")], { exceptions: ended })).toMatchObject([
      {
        level: "mandatory",
        message: `Things are on.\n${text("old-a", "not set")}\n  an exception for it ended on 2020-01-31: until it is moved`,
      },
    ]);
  });

  it("keep a resource from being remedied", async () => {
    expect(await remediate(on, thing("old-a"), { exceptions })).toEqual({});
    expect(await remediate(on, thing("a"), { exceptions })).toEqual({ on: true });
  });
});

it("remedies beside values that are not known, and leaves them so", async () => {
  expect(await remediate(on, thing("a", { on: false, other: unknown }))).toEqual({ on: true, other: unknown });
  expect(await remediate(on, thing("a", { on: unknown }))).toEqual({ on: unknown });
});

describe("a check that ends early", () => {
  const check = ({ props, report }: { props: Record<string, unknown>; report: (one: typeof finding) => void }) => {
    if (props.on === "can't tell") throw new Undecided("it is elsewhere");
    if (props.on === "throw") JSON.parse("not JSON, the-canary");
    if (props.on !== true) report(finding);
  };

  it.each([
    ["resource", resourcePolicy({ ...described, check })],
    ["stack", stackPolicy({ ...described, check })],
  ])("is told apart by resource, and the other resources are judged (%s policy)", async (_kind, policy) => {
    const things = [
      thing("a", { on: unknown }),
      thing("b", { on: "can't tell" }),
      thing("c", { on: "throw" }),
      thing("d"),
    ];
    const violations = await judge(policy, things);
    expect(violations.map(({ level, message }) => [level, message])).toEqual([
      ["advisory", `undecided: ${type} "a": string value at .on can't be known during preview`],
      ["advisory", `undecided: ${type} "b": it is elsewhere`],
      [
        "mandatory",
        expect.stringMatching(
          /^Things are on\.\ntest:index\/thing:Thing "c" was not judged: the policy itself failed \(SyntaxError.*\)\. Report that, or disable it$/,
        ),
      ],
      ["mandatory", `Things are on.\n${text("d", "not set")}`],
    ]);
    expect(JSON.stringify(violations)).not.toContain("the-canary");
  });
});

describe("what was found", () => {
  const found = (at: string, props: Record<string, unknown>) =>
    /found: {4}(.*)/.exec(describeFinding({ type, name: "a", props }, { at, expected: "", fix: "" }))![1];
  const hidden = "a value that is not shown, as it can hold a secret";

  it.each([
    ["masterPassword", { masterPassword: "p" }, hidden],
    ["envs[0]", { envs: ["A=b"] }, hidden],
    ["uploads[0].content", { uploads: [{ content: "p" }] }, hidden],
    ["endpoint", { endpoint: "postgres://u:p@h/d" }, hidden],
    ["uploads", { uploads: [{ content: "p" }] }, "a list of 1"],
    ["options", { options: { a: "p" } }, "an object"],
    ["ports[1].ip", { ports: [{}, { ip: "0.0.0.0" }] }, '"0.0.0.0"'],
    ["a.b.c", {}, "not set"],
  ])("%s", (at, props, expected) => {
    expect(found(at, props)).toBe(expected);
  });
});

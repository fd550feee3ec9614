import { describe, expect, it } from "vitest";
import { choose, type Facts } from "../../toolchain/environment.ts";

const nothing: Facts = { filled: "no" };

/** The decision only: that a launcher really downloads, or a fill really builds, is not shown here. */
describe("which Pulumi is used", () => {
  const cases: [string, Facts, object][] = [
    ["a fresh machine asks the official download first", nothing, { kind: "download", orFill: true }],
    [
      "the pinned CLI in the user's home wins",
      { ...nothing, pinned: "/p", onPath: "/q" },
      { kind: "official", pulumi: "/p" },
    ],
    ["then one on the path", { ...nothing, onPath: "/q" }, { kind: "official", pulumi: "/q" }],
    [
      "an installed Pulumi wins over a filled home",
      { onPath: "/q", filled: "yes" },
      { kind: "official", pulumi: "/q" },
    ],
    ["a filled home is used without asking the network", { filled: "yes" }, { kind: "filled" }],
    ["a home once begun is completed without asking the network", { filled: "partly" }, { kind: "fill" }],
    [
      "a user's own empty PULUMI_HOME is never filled by us",
      { ...nothing, userHome: "/h" },
      { kind: "download", orFill: false },
    ],
    ["nor ignored for ours", { filled: "yes", userHome: "/h" }, { kind: "download", orFill: false }],
    ["official by order is never filled", { override: "official", filled: "yes" }, { kind: "download", orFill: false }],
    [
      "official by order uses what is there",
      { override: "official", pinned: "/p", filled: "yes" },
      { kind: "official" },
    ],
    [
      "fill by order passes over an installed Pulumi",
      { override: "fill", pinned: "/p", filled: "no" },
      { kind: "fill" },
    ],
    ["fill by order is done once", { override: "fill", onPath: "/q", filled: "yes" }, { kind: "filled" }],
  ];
  it.each(cases)("%s", (_name, facts, expected) => {
    expect(choose(facts)).toMatchObject(expected);
  });

  it("says why", () => {
    expect(choose({ ...nothing, onPath: "/opt/pulumi" }).how).toContain("/opt/pulumi");
    expect(choose({ ...nothing, userHome: "/h" }).how).toContain("/h");
  });

  it("refuses an override it does not know, naming it and what is allowed", () => {
    expect(() => choose({ ...nothing, override: "oficial" })).toThrow(/"oficial".*"official".*"fill"/);
  });
});

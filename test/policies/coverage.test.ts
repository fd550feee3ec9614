/** docs/policies.md tells what the packs hold, made from them; each control of a standard is covered, or the reason is given why not. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { controls } from "../../policies/coverage/index.ts";
import { loadPolicies, packs } from "../../policies/pack.ts";
import { standards } from "../../policies/references.ts";
import { table, withBlock } from "../verbs/blocks.ts";

const root = join(import.meta.dirname, "../..");
const page = join(root, "docs/policies.md");
const files = (
  await Promise.all(
    packs.map(async (pack) => (await loadPolicies(join(root, "policies", pack))).map((file) => ({ ...file, pack }))),
  )
).flat();

const key = ({ standard, id }: { standard: string; id: string }) => `${standard} ${id}`;
const covering = Map.groupBy(
  files.flatMap(({ policy, pack, path }) => policy.references.map((reference) => ({ reference, policy, pack, path }))),
  ({ reference }) => key(reference),
);

describe("coverage", () => {
  it("has each control once", () => {
    const keys = controls.map(key);
    expect(keys).toEqual([...new Set(keys)]);
  });

  it("is by a policy or by a reason, and not by both", () => {
    const open = controls.filter((control) => !covering.has(key(control)) && control.why === undefined);
    expect(open.map(key)).toEqual([]);
    const both = controls.filter((control) => covering.has(key(control)) && control.why !== undefined);
    expect(both.map(key)).toEqual([]);
  });

  it("is of controls that there are", () => {
    const known = new Set(controls.map(key));
    expect([...covering.keys()].filter((one) => !known.has(one))).toEqual([]);
  });

  it("is as wide as it says it is", async () => {
    const link = (pack: string, path: string, name: string) => `[\`${name}\`](../policies/${pack}/${path})`;
    const counts = table(
      ["standard", "controls", "covered", "not to be decided"],
      Object.entries(standards).map(([id, { name, version }]) => {
        const of = controls.filter(({ standard }) => standard === id);
        const covered = of.filter((control) => covering.has(key(control)));
        return [`${name} ${version}`, String(of.length), String(covered.length), String(of.length - covered.length)];
      }),
    );
    const coverage = table(
      ["standard", "id", "asks for", "policy, or why not"],
      controls.map((control) => [
        control.standard,
        control.id,
        control.title,
        control.why ??
          covering
            .get(key(control))
            ?.map(({ pack, path, policy }) => link(pack, path, policy.name))
            .join("<br>") ??
          "",
      ]),
    );
    const policies = table(
      ["policy", "pack", "baseline", "severity", "what it holds to"],
      files.map(({ pack, path, policy }) => [
        link(pack, path, policy.name),
        pack,
        policy.enforcementLevel ?? "advisory",
        policy.severity ?? "",
        policy.description,
      ]),
    );
    const blocks = { counts, coverage, policies };
    const text = Object.entries(blocks).reduce(
      (whole, [name, block]) => withBlock(whole, name, block),
      readFileSync(page, "utf8"),
    );
    await expect(text).toMatchFileSnapshot(page);
  });
});

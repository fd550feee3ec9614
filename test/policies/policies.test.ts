/**
 * Every policy of every pack: by its own table (`<pack>/<path of the policy>`), which it has to have, and by what holds for all. All in one
 * test file, because loading the SDK once for each of hundreds would take minutes.
 */
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadPolicies, packs } from "../../policies/pack.ts";
import { judge, unknown } from "./support/judge.ts";
import { knownProperties } from "./support/properties.ts";
import { policyTable, type Table, tableFor } from "./support/table.ts";

const root = join(import.meta.dirname, "../..");
const files = (
  await Promise.all(
    packs.map(async (pack) => {
      const found = await loadPolicies(join(root, "policies", pack));
      return found.map((file) => ({ ...file, pack }));
    }),
  )
).flat();

it("names each policy once among all packs, so that a configuration means one", () => {
  const names = files.map(({ policy }) => policy.name);
  expect(names).toEqual([...new Set(names)]);
});

it.each(["", ...packs])("gives the pack %s the package's version, which Pulumi reads beside the pack", (pack) => {
  const version = (folder: string) => JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")).version;
  expect(version(join("policies", pack))).toBe(version("."));
});

const canary = "canary-5f1d";
/** What policies see in clear, under the names that secrets have. */
const secrets = {
  password: canary,
  masterPassword: canary,
  envs: [`POSTGRES_PASSWORD=${canary}`],
  command: ["postgres", canary],
  uploads: [{ file: "/run/password", content: canary }],
  dsn: `postgres://app:${canary}@db/app`,
};

for (const { pack, path, policy } of files) {
  const tableFile = join(import.meta.dirname, pack, path);
  if (!existsSync(tableFile)) {
    it(`${policy.name} has a table`, () => expect.fail(`there is no test/policies/${pack}/${path}`));
    continue;
  }
  const written: { table?: Table; tables?: Record<string, Table> } = await import(pathToFileURL(tableFile).href);
  const tables = (written.table ?? written.tables)!;
  policyTable(policy, tables);
  const all = policy.resources.map((type) => tableFor(tables, type)!);

  describe(policy.name, () => {
    it("says all that a reader needs", () => {
      expect(policy.name).toMatch(/^(aws|docker|postgresql|mysql|holdfast)(-[a-z0-9]+)+$/);
      // The file is called as the policy is, without the provider, which is its folder.
      const [, ...words] = policy.name.split("-");
      expect(basename(path, ".ts").toLowerCase()).toBe(words.join(""));
      expect(policy.description).toMatch(/^[A-Z].*\.$/);
      expect(policy.url).toMatch(/^https:\/\//);
      expect(policy.remediationSteps).toMatch(/\.$/);
      expect(policy.tags).not.toEqual([]);
      expect(policy.resources).not.toEqual([]);
      for (const schema of Object.values(policy.configSchema?.properties ?? {})) {
        expect(schema.default).toBeDefined();
        expect(schema.description).toBeDefined();
      }
    });

    it.each(policy.resources)("is tried with properties that %s has", (type) => {
      const { good, alsoGood = [], bad } = tableFor(tables, type)!;
      const used = [good, ...alsoGood, ...bad].flatMap(({ props }) => Object.keys(props ?? {}));
      expect([...knownProperties(type)]).toEqual(expect.arrayContaining(used));
    });

    const cases = all.flatMap((table) => [table.good, ...table.bad]);
    const property = fc.constantFrom(...new Set(cases.flatMap(({ props }) => Object.keys(props ?? {}))));
    // Values that it knows among those that it does not, so that more than its first line is reached.
    const own = fc.constantFrom(...cases.flatMap(({ props }) => Object.values(props ?? {})));
    const value = fc.oneof(
      own,
      fc.jsonValue({ maxDepth: 3 }),
      fc.bigInt(),
      fc.constantFrom(true, unknown, [null], "x".repeat(1e5)),
    );

    it("judges whatever it is given, and quotes no secret", async () => {
      await fc.assert(
        fc.asyncProperty(fc.dictionary(property, value), async (props) => {
          const subjects = policy.resources.map((type) => ({ type, name: "any", props: { ...props, ...secrets } }));
          const others = all
            .flatMap(({ good }) => good.others ?? [])
            .map((other) => ({ ...other, props: { ...other.props, ...props } }));
          const violations = await judge(policy, [...subjects, ...others]);
          for (const { message } of violations) {
            expect(message).not.toContain("was not judged");
            expect(message).not.toContain(canary);
            expect(message.length).toBeLessThan(2000);
          }
        }),
        { numRuns: 50 },
      );
    });
  });
}

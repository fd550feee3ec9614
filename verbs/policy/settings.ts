/**
 * Levels and parameters: a level of `policies/levels` with a configuration of one's own over it, as the one file that the engine takes. The
 * engine takes a misspelled parameter without a word; here every name is known or refused.
 */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { EnforcementLevel } from "@pulumi/policy";
import { nearest } from "../../components/core/nearest.ts";
import { oneOf, type Problem } from "../../components/core/problems.ts";
import { root } from "../../toolchain/places.ts";
import { type CataloguedPolicy, type Pack, packs } from "./catalog.ts";
import { mismatches, shown } from "./schema.ts";

const levelsFolder = join(root, "policies", "levels");
export const levels = readdirSync(levelsFolder)
  .filter((file) => file.endsWith(".json"))
  .map((file) => basename(file, ".json"))
  .sort();

export const readLevel = (level: string): Settings =>
  JSON.parse(readFileSync(join(levelsFolder, `${level}.json`), "utf8"));

const everyLevel: readonly EnforcementLevel[] = ["advisory", "mandatory", "remediate", "disabled"];
const enforcementLevels: readonly string[] = everyLevel;

/** One policy's: a level, or an object of level and parameters. */
type PolicySettings = string | ({ enforcementLevel?: string } & Record<string, unknown>);
/** A pack's, as the engine takes it: `all`, and policies by name. */
export type Settings = Record<string, PolicySettings>;
/** One's own: like a pack's for all packs, and `security`, `resilience` and `tuning` may each have their own inside. */
type OwnSettings = Record<string, PolicySettings | Settings>;

const asObject = (settings: PolicySettings | undefined) =>
  typeof settings === "string" ? { enforcementLevel: settings } : (settings ?? {});

const isPack = (name: string): name is Pack => (packs as readonly string[]).includes(name);

/** What is to hold for each pack. Of checked settings. */
export function settingsByPack(
  catalog: readonly CataloguedPolicy[],
  level: Settings,
  own: OwnSettings,
): Record<Pack, Settings> {
  const entries = packs.map((pack): [Pack, Settings] => {
    const layers = [level, own as Settings, (own[pack] ?? {}) as Settings];
    const mine = catalog.filter((policy) => policy.pack === pack);
    const settings: Settings = {};
    for (const layer of layers) {
      if (layer.all !== undefined) settings.all = layer.all;
      for (const { name } of mine) {
        if (layer[name] !== undefined) settings[name] = { ...asObject(settings[name]), ...asObject(layer[name]) };
      }
    }
    return [pack, settings];
  });
  return Object.fromEntries(entries) as Record<Pack, Settings>;
}

/** The level at which a policy is judged. */
export function effectiveLevel(policy: CataloguedPolicy, settings: Record<Pack, Settings>): EnforcementLevel {
  const { all, [policy.name]: own } = settings[policy.pack];
  const level = asObject(own).enforcementLevel ?? asObject(all).enforcementLevel;
  return (level as EnforcementLevel | undefined) ?? policy.enforcementLevel;
}

/** The same as the one configuration that the engine takes for all packs as one: a pack's `all` is each of its policies'. */
export function engineSettings(catalog: readonly CataloguedPolicy[], settings: Record<Pack, Settings>): Settings {
  const entries = catalog.flatMap((policy): [string, PolicySettings][] => {
    const { all, [policy.name]: own } = settings[policy.pack];
    if (all === undefined && own === undefined) return [];
    return [[policy.name, { ...asObject(own), enforcementLevel: effectiveLevel(policy, settings) }]];
  });
  return Object.fromEntries(entries);
}

/** All that is wrong with a configuration of one's own. */
export function settingsProblems(catalog: readonly CataloguedPolicy[], own: unknown): Problem[] {
  if (!isRecord(own)) return [wrongShape("--config", own, "an object")];
  return Object.entries(own).flatMap(([name, value]) => {
    if (!isPack(name)) return entryProblems(catalog, packs, name, name, value);
    if (!isRecord(value)) return [wrongShape(name, value, "an object of policies")];
    return Object.entries(value).flatMap(([inner, settings]) =>
      entryProblems(
        catalog.filter(({ pack }) => pack === name),
        [],
        inner,
        `${name}.${inner}`,
        settings,
        catalog.find((policy) => policy.name === inner)?.pack,
      ),
    );
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const wrongShape = (field: string, value: unknown, allowed: string): Problem => ({
  field,
  found: shown(value),
  allowed,
  fix: 'write for example { "aws-rds-instance-backup-retention": { "minimumDays": 14 } }',
});

function entryProblems(
  policies: readonly CataloguedPolicy[],
  others: readonly string[],
  name: string,
  field: string,
  value: unknown,
  elsewhere?: Pack,
): Problem[] {
  if (name === "all") return levelProblems(field, isRecord(value) ? value.enforcementLevel : value);
  const policy = policies.find((one) => one.name === name);
  if (policy === undefined) {
    const fix =
      elsewhere === undefined ? undefined : `it is a policy of the pack ${elsewhere}: move it to "${elsewhere}"`;
    return [unknownName(field, name, ["all", ...others, ...policies.map((one) => one.name)], "a policy", fix)];
  }
  if (typeof value === "string") return levelProblems(field, value);
  if (!isRecord(value)) return [wrongShape(field, value, "a level, or an object of level and parameters")];
  return Object.entries(value).flatMap(([parameter, set]) => {
    const path = `${field}.${parameter}`;
    if (parameter === "enforcementLevel") return levelProblems(path, set);
    if (!Object.hasOwn(policy.parameters, parameter)) {
      const known = ["enforcementLevel", ...Object.keys(policy.parameters)];
      return [unknownName(path, parameter, known, "a parameter of this policy", undefined, known.join(", "))];
    }
    const schema = policy.parameters[parameter]!;
    return mismatches(schema, set, path).map(({ path: at, found, allowed }) => ({
      ...{ field: at, found, allowed },
      fix: "description" in schema ? `it means: ${schema.description}` : "correct it",
    }));
  });
}

function levelProblems(field: string, level: unknown): Problem[] {
  if (typeof level === "string" && enforcementLevels.includes(level)) return [];
  const fix = typeof level === "string" ? suggestion(level, enforcementLevels) : undefined;
  return [
    {
      ...{ field, found: shown(level), allowed: oneOf(enforcementLevels) },
      fix: fix ?? 'write "mandatory" for what must not pass, "disabled" to leave it out',
    },
  ];
}

/** What may have been meant; undefined when nothing is like it. */
export function suggestion(name: string, known: readonly string[]): string | undefined {
  const near = nearest(name, known);
  return near.length === 0 ? undefined : `did you mean ${oneOf(near)}?`;
}

function unknownName(
  field: string,
  name: string,
  known: readonly string[],
  what: string,
  fix?: string,
  allowed = `the name of ${what}, "all", or a pack's name`,
): Problem {
  return {
    ...{ field, found: shown(name), allowed },
    fix: fix ?? suggestion(name, known) ?? `nothing is called like that: npm run policy -- --list shows the names`,
  };
}

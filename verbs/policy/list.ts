/** What `npm run policy -- --list` prints: every policy of the packs. */
import type { EnforcementLevel } from "@pulumi/policy";
import { columns } from "../report.ts";
import { type CataloguedPolicy, packs } from "./catalog.ts";

type LevelOf = (policy: CataloguedPolicy) => EnforcementLevel;

export function listText(catalog: readonly CataloguedPolicy[], levelOf: LevelOf): string {
  const head = ["POLICY", "LEVEL", "SEVERITY", "REFERENCES"];
  const parts = packs.map((pack) => {
    const rows = catalog
      .filter((policy) => policy.pack === pack)
      .map((policy) => [
        policy.name,
        levelOf(policy),
        policy.severity,
        policy.references.map(({ standard, id }) => `${standard} ${id}`).join(", ") || "-",
      ]);
    return `${pack}: ${rows.length} policies\n${columns([head, ...rows])}`;
  });
  return `${parts.join("\n\n")}\n`;
}

export function listJson(catalog: readonly CataloguedPolicy[], levelOf: LevelOf): string {
  const listed = catalog.map((policy) => {
    const { name, pack, severity, resources, references, description, remediationSteps, url, parameters } = policy;
    return {
      ...{ name, pack, severity, resources, references },
      ...{ enforcementLevel: levelOf(policy), description, remediationSteps, url, parameters },
    };
  });
  return `${JSON.stringify(listed, null, 2)}\n`;
}

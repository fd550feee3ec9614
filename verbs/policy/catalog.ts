/** Every policy of the three packs, as lists, configurations and reports want to know it. */
import { join } from "node:path";
import type { EnforcementLevel, Severity } from "@pulumi/policy";
import type { PolicyConfigJSONSchema } from "@pulumi/policy/schema.js";
import { loadPolicies, type Pack, type PolicyFile, packs } from "../../policies/pack.ts";
import type { Reference } from "../../policies/references.ts";
import { root } from "../../toolchain/places.ts";

export { type Pack, packs } from "../../policies/pack.ts";

const packFolder = (pack: Pack) => join(root, "policies", pack);

export interface CataloguedPolicy {
  name: string;
  pack: Pack;
  severity: Severity;
  /** As the policy declares it, before any level or configuration. */
  enforcementLevel: EnforcementLevel;
  description: string;
  url: string;
  remediationSteps: string;
  tags: readonly string[];
  resources: readonly string[];
  references: readonly Reference[];
  /** What a configuration may set besides the level, exceptions among it. */
  parameters: Record<string, PolicyConfigJSONSchema>;
}

async function load(pack: Pack): Promise<PolicyFile[]> {
  try {
    return await loadPolicies(packFolder(pack));
  } catch (error) {
    throw new Error(`the pack ${pack} does not load: ${error instanceof Error ? error.stack : String(error)}`);
  }
}

export async function loadCatalog(): Promise<CataloguedPolicy[]> {
  const found = await Promise.all(
    packs.map(async (pack) => (await load(pack)).map(({ policy }) => ({ pack, policy }))),
  );
  return found.flat().map(({ pack, policy }) => ({
    name: policy.name,
    pack,
    severity: policy.severity!,
    enforcementLevel: policy.enforcementLevel!,
    description: policy.description,
    url: policy.url!,
    remediationSteps: policy.remediationSteps!,
    tags: policy.tags ?? [],
    resources: policy.resources,
    references: policy.references,
    parameters: policy.configSchema!.properties as Record<string, PolicyConfigJSONSchema>,
  }));
}

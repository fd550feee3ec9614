/**
 * The properties that a resource type has, from the provider's own SDK: a policy about a property that no resource has would pass
 * everything, and so would its table.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** Of our own dynamic resources, which have no SDK. */
const own: Record<string, readonly string[]> = {
  "pulumi-nodejs:dynamic/holdfast:configuration": ["containers", "configuration"],
  "pulumi-nodejs:dynamic/holdfast:hbaRules": ["containers", "owner", "lines"],
};

/** Inputs and outputs. `aws:rds/instance:Instance` is the class in `@pulumi/aws/rds/instance.js`. */
export function knownProperties(type: string): ReadonlySet<string> {
  const [, provider, module] = /^(\w+):([\w-]+\/\w+):\w+$/.exec(type) ?? [];
  if (type in own || provider === undefined) return new Set(own[type]);
  const file = module!.replace(/^index\//, "");
  const source = readFileSync(require.resolve(`@pulumi/${provider}/${file}.js`), "utf8");
  return new Set(Array.from(source.matchAll(/resourceInputs\["(\w+)"\]/g), ([, name]) => name!));
}

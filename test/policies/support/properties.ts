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
  "pulumi-nodejs:dynamic/holdfast:rotation": ["component", "login", "everyMs", "overlapMs"],
  "pulumi-nodejs:dynamic/holdfast:sqlObject": ["connection", "database", "kind", "spec"],
  "pulumi-nodejs:dynamic/holdfast:volumes": ["names", "ephemeral"],
};

/** Where a file is not called as its type. */
const misspelt: Record<string, string> = { "@pulumi/aws/dms/s3Endpoint.js": "@pulumi/aws/dms/s3endpoint.js" };

/**
 * Where the SDK has a type, without the ending. `aws:rds/instance:Instance` is the class in `@pulumi/aws/rds/instance.js`, and
 * `pulumi:providers:docker` the one in `@pulumi/docker/provider.js`.
 */
function moduleOf(type: string): string | undefined {
  const [, provider, module] =
    /^(\w+):([\w-]+\/\w+):\w+$/.exec(type.replace(/^pulumi:providers:(\w+)$/, "$1:index/provider:Provider")) ?? [];
  if (type in own || provider === undefined) return undefined;
  const file = `@pulumi/${provider}/${module!.replace(/^index\//, "")}.js`;
  return require.resolve(file in misspelt ? misspelt[file]! : file).replace(/\.js$/, "");
}

/** Inputs and outputs. */
export function knownProperties(type: string): ReadonlySet<string> {
  const module = moduleOf(type);
  if (module === undefined) return new Set(own[type]);
  const source = readFileSync(`${module}.js`, "utf8");
  // The SDK lists no id, which each resource has.
  return new Set(["id", ...Array.from(source.matchAll(/resourceInputs\["(\w+)"\]/g), ([, name]) => name!)]);
}

const computed = new Map<string, readonly string[]>();

/**
 * What a resource has once it exists, whether or not the program gave it: a property that can be left out and yet is never undefined
 * is filled in by the cloud, and so is the id.
 */
export function computedProperties(type: string): readonly string[] {
  const module = moduleOf(type);
  if (module === undefined) return [];
  if (!computed.has(type)) {
    const source = readFileSync(`${module}.d.ts`, "utf8");
    const outputs = Array.from(source.matchAll(/^ {4}readonly (\w+): pulumi\.Output<(.*)>;$/gm));
    const always = outputs.filter(([, , of]) => !of!.endsWith("| undefined")).map(([, name]) => name!);
    computed.set(type, ["id", ...always]);
  }
  return computed.get(type)!;
}

/**
 * Judges resources by a policy as the engine has it done, without an engine: the SDK's own proxy around the properties, so that a value that a
 * preview does not know throws, and the parameters' defaults. What the engine itself does with the result is for `test/system`.
 */
import {
  type PolicyResource,
  type ReportViolation,
  type ResourceValidation,
  type ResourceValidationArgs,
  type StackValidationArgs,
  unknownCheckingProxy,
} from "@pulumi/policy";
import { unknownValue } from "@pulumi/pulumi/runtime/rpc.js";
import type { HoldfastPolicy } from "../../../policies/policy.ts";
import type { Props } from "../../../policies/read.ts";

/** What a preview has in place of a value that it does not know. */
export const unknown = unknownValue;

/** A resource of a stack. `refers` has the properties that the program took from others of them, by name or `type::name`. */
export interface Resource {
  type: string;
  name: string;
  props: Props;
  refers?: Record<string, string | readonly string[]>;
}

export interface Violation {
  message: string;
  urn?: string | undefined;
  level: string;
}

export const urnOf = ({ type, name }: Pick<Resource, "type" | "name">) => `urn:pulumi:dev::app::${type}::${name}`;

/** All violations of one policy. `config` is over the parameters' defaults, which the engine fills in. */
export async function judge(policy: HoldfastPolicy, resources: Resource[], config: Props = {}): Promise<Violation[]> {
  const violations: Violation[] = [];
  const level = policy.enforcementLevel ?? "advisory";
  // The SDK's: a text at the policy's level, or an object with one of its own.
  const report = ((said: string | { message: string; urn?: string; enforcementLevel?: string }, urn?: string) => {
    if (typeof said === "string") violations.push({ message: `${policy.description}\n${said}`, urn, level });
    else violations.push({ message: said.message, urn: said.urn, level: said.enforcementLevel ?? level });
  }) as ReportViolation;
  if ("validateStack" in policy) {
    await policy.validateStack(stackArguments(policy, resources, config), report);
  } else {
    // The SDK asks for no others.
    for (const resource of resources.filter(({ type }) => policy.resources.includes(type))) {
      await (policy.validateResource as ResourceValidation)(resourceArguments(policy, resource, config), report);
    }
  }
  return violations;
}

/** The properties after the policy's remediation. */
export async function remediate(policy: HoldfastPolicy, resource: Resource, config: Props = {}): Promise<Props> {
  const props = structuredClone(resource.props);
  if ("remediateResource" in policy) {
    await policy.remediateResource?.(resourceArguments(policy, { ...resource, props }, config));
  }
  return props;
}

function common(policy: HoldfastPolicy, config: Props) {
  const declared = Object.entries(policy.configSchema?.properties ?? {});
  const defaults = Object.fromEntries(declared.map(([name, schema]) => [name, schema.default]));
  return {
    getConfig: <T>() => ({ ...defaults, ...config }) as T,
    stackTags: new Map<string, string>(),
    notApplicable: (reason?: string): never => {
      throw new Error(`not applicable: ${reason}`);
    },
  };
}

const typed = (resource: Resource, props: Props) => ({
  type: resource.type,
  name: resource.name,
  urn: urnOf(resource),
  props,
  opts: { protect: false } as PolicyResource["opts"],
  isType: (resourceClass: unknown) => (resourceClass as { __pulumiType?: string }).__pulumiType === resource.type,
  asType: () => undefined,
});

function resourceArguments(policy: HoldfastPolicy, resource: Resource, config: Props): ResourceValidationArgs {
  return { ...common(policy, config), ...typed(resource, unknownCheckingProxy(resource.props)) };
}

function stackArguments(policy: HoldfastPolicy, resources: Resource[], config: Props): StackValidationArgs {
  const judged = resources.map((resource) => ({
    ...typed(resource, unknownCheckingProxy(resource.props)),
    dependencies: [] as PolicyResource[],
    propertyDependencies: {} as Record<string, PolicyResource[]>,
  }));
  judged.forEach((one, place) => {
    for (const [property, names] of Object.entries(resources[place]!.refers ?? {})) {
      const meant = [names].flat();
      one.propertyDependencies[property] = judged.filter(
        ({ type, name }) => meant.includes(name) || meant.includes(`${type}::${name}`),
      );
    }
  });
  return { ...common(policy, config), resources: judged };
}

/**
 * The shape of a policy: what one file under `security/`, `resilience/` or `tuning/` exports. It is written as data and a check of one
 * resource, and becomes one of @pulumi/policy's own. What is the same for all is done here: exceptions, values that a preview does
 * not know, a check that throws, the message.
 *
 * Levels are Pulumi's: `enforcementLevel` is the one of `baseline`; `levels/strict.json` and `levels/advisory.json` are
 * configurations that set all of them, and any configuration may set one or give it other parameters.
 */
import {
  type EnforcementLevel,
  type PolicyResource,
  type ReportViolation,
  type ResourceValidationArgs,
  type ResourceValidationPolicy,
  type Severity,
  type StackValidationPolicy,
  UnknownValueError,
  validateResourceOfType,
} from "@pulumi/policy";
import type { PolicyConfigJSONSchema } from "@pulumi/policy/schema.js";
import { type Exception, exceptionFor, exceptionsSchema } from "./exceptions.ts";
import { describeFinding, type Finding } from "./finding.ts";
import type { Props } from "./read.ts";
import { type Reference, standards } from "./references.ts";
import { indexStack, type Stack } from "./stack.ts";
import { Undecided, undecidedMark } from "./undecided.ts";

/** A parameter that the pack's configuration may set; the default is a threshold of `components/standards`. */
type Parameter = PolicyConfigJSONSchema & { description: string; default: number | string | boolean | string[] };
export type Parameters = Record<string, Parameter>;
type Widened<T> = T extends number ? number : T extends boolean ? boolean : T extends string ? string : string[];
export type Values<P extends Parameters> = { [K in keyof P]: Widened<P[K]["default"]> };

/** What a policy is about, for whoever looks for a group of them; the service and the resource are in its name. */
type Tag =
  | "encryption-at-rest"
  | "own-kms-key"
  | "encryption-in-transit"
  | "network"
  | "authentication"
  | "permissions"
  | "roles"
  | "secrets"
  | "hardening"
  | "isolation"
  | "audit"
  | "logging"
  | "patching"
  | "backup"
  | "drill"
  | "region"
  | "availability"
  | "replication"
  | "durability"
  | "deletion"
  | "maintenance"
  | "monitoring"
  | "storage"
  | "memory"
  | "connections"
  | "timeouts"
  | "wal"
  | "autovacuum"
  | "planner"
  | "statistics"
  | "instance-class"
  | "parameter-group"
  | "validity"
  | "tagging";

/** What a check is given. Reading a value of `props` that a preview does not know ends it as undecided. */
interface Case<P extends Parameters> {
  type: string;
  name: string;
  /** `urn:pulumi:<stack>::<project>::…`. */
  urn: string;
  /** A resource policy sees inputs, a stack policy outputs; both exactly as Pulumi has them, of any type. */
  props: Props;
  config: Values<P>;
  report(finding: Finding): void;
}

export interface Description<P extends Parameters> {
  /** `aws-rds-instance-no-public-access`: provider, service, resource, what. One among all packs, and kept for ever. */
  name: string;
  /** The rule as one sentence. */
  description: string;
  /** At `baseline`: mandatory for what loses or leaks data, advisory for the rest, disabled for what only `strict` asks. */
  enforcementLevel: Exclude<EnforcementLevel, "remediate">;
  severity: Severity;
  references: readonly Reference[];
  tags: readonly Tag[];
  remediationSteps: string;
  url: string;
  /** Type tokens of the resources it is about. */
  resources: readonly string[];
  parameters?: P;
}

interface ResourceDescription<P extends Parameters> extends Description<P> {
  check(one: Case<P>): void;
  /** What the properties have to be for the check to pass, where that is certain. Used at Pulumi's level `remediate`. */
  remedy?: Props;
}

interface StackDescription<P extends Parameters> extends Description<P> {
  check(one: Case<P> & { stack: Stack }): void;
}

/** What lists and tables want to know of a policy besides Pulumi's own fields. */
interface Known {
  references: readonly Reference[];
  resources: readonly string[];
}
export type ResourcePolicy = ResourceValidationPolicy & Known;
export type StackPolicy = StackValidationPolicy & Known;
export type HoldfastPolicy = ResourcePolicy | StackPolicy;

/** A policy about one resource by its inputs. */
export function resourcePolicy<P extends Parameters>(described: ResourceDescription<P>): ResourcePolicy {
  const { check, remedy, resources } = described;
  const validate = (args: ResourceValidationArgs, reportViolation: ReportViolation) =>
    judge(args, configOf<P>(args), reportViolation, (one) => check(one));
  const [only] = resources;
  return {
    ...common(described),
    // With one type, Pulumi does not even unpack the properties of other resources.
    validateResource:
      resources.length === 1
        ? validateResourceOfType(ofType(only!), (_props, args, reportViolation) => validate(args, reportViolation))
        : (args, reportViolation) => {
            if (resources.includes(args.type)) validate(args, reportViolation);
          },
    ...(remedy && {
      remediateResource: (args: ResourceValidationArgs) => {
        if (!resources.includes(args.type)) return;
        const config = configOf<P>(args);
        if (!isBroken(() => check({ ...subject(args), config, report: stop }))) return;
        if (exceptionFor(config.exceptions, args)?.holds) return;
        // Assigned, not spread: a copy would read every property, and with it those that are not known yet.
        return Object.assign(args.props, remedy);
      },
    }),
  };
}

const broken = Symbol("broken");
const stop = () => {
  throw broken;
};

/** Whether a check reports something. One that ends otherwise remedies nothing: the validation after it says why. */
function isBroken(check: () => void): boolean {
  try {
    check();
    return false;
  } catch (thrown) {
    return thrown === broken;
  }
}

/** A policy about one resource by its outputs and the rest of the stack. */
export function stackPolicy<P extends Parameters>(described: StackDescription<P>): StackPolicy {
  const { check, resources } = described;
  return {
    ...common(described),
    validateStack: (args, reportViolation) => {
      const config = configOf<P>(args);
      const around = indexStack(args.resources);
      for (const resource of args.resources) {
        if (!resources.includes(resource.type)) continue;
        judge(resource, config, reportViolation, (one) => check({ ...one, stack: around(resource) }));
      }
    },
  };
}

function common<P extends Parameters>(described: Description<P>) {
  const {
    name,
    description,
    enforcementLevel,
    severity,
    references,
    tags,
    remediationSteps,
    url,
    resources,
    parameters,
  } = described;
  const first = references.find(({ standard }) => standards[standard].framework);
  return {
    name,
    description,
    enforcementLevel,
    severity,
    ...(first && {
      framework: {
        name: standards[first.standard].name,
        version: standards[first.standard].version,
        reference: first.id,
        specification: description,
      },
    }),
    tags: [...tags, ...references.map(({ standard, id }) => `${standard}:${id}`)],
    remediationSteps,
    url,
    configSchema: { properties: { ...parameters, ...exceptionsSchema } },
    references,
    resources,
  };
}

const configOf = <P extends Parameters>(args: { getConfig<T extends object>(): T }) =>
  args.getConfig<Values<P> & { exceptions: Exception[] }>();

type Subject = Pick<PolicyResource, "type" | "name" | "urn" | "props">;
const subject = ({ type, name, urn, props }: Subject) => ({ type, name, urn, props });

/** Of a resource class Pulumi reads only this. */
const ofType = (type: string) => Object.assign(class {}, { __pulumiType: type }) as never;

/**
 * Runs a check on one resource and reports what comes of it. Pulumi's own reporting knows one level for each policy; the SDK also takes a
 * violation with a level of its own, though its types don't say so, and an exception and an undecided policy need that.
 */
function judge<P extends Parameters>(
  resource: Subject,
  config: Values<P> & { exceptions: Exception[] },
  reportViolation: ReportViolation,
  check: (one: Case<P>) => void,
): void {
  const { urn } = resource;
  const advise = (message: string) =>
    (reportViolation as unknown as (violation: object) => void)({ message, urn, enforcementLevel: "advisory" });
  const report = (finding: Finding) => {
    const excepted = exceptionFor(config.exceptions, resource);
    const text = describeFinding(resource, finding);
    if (excepted === undefined) return reportViolation(text, urn);
    const { until, reason } = excepted.exception;
    if (excepted.holds) return advise(`excepted until ${until}: ${reason}\n${text}`);
    reportViolation(`${text}\n  an exception for it ended on ${until}: ${reason}`, urn);
  };
  try {
    check({ ...subject(resource), config, report });
  } catch (error) {
    const label = `${resource.type} "${resource.name}"`;
    if (error instanceof UnknownValueError || error instanceof Undecided) {
      advise(`${undecidedMark}${label}: ${(error as Error).message}`);
    } else {
      reportViolation(
        `${label} was not judged: the policy itself failed (${placeOf(error)}). Report that, or disable it`,
        urn,
      );
    }
  }
}

/** The kind of an error and where it was thrown. Not its message: that may quote a value. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return "it threw something that is no error";
  const place = /.*\/(policies\/[^\s()]+:\d+):\d+/.exec(error.stack ?? "")?.[1];
  return place === undefined ? error.name : `${error.name} at ${place}`;
}

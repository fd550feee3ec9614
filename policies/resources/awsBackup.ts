/** AWS Backup: whether a plan's selection, or a restore test's, has a database in it, by name or by tag. */
import type { PolicyResource } from "@pulumi/policy";
import { entriesOf, type Props, textOf, textsOf } from "../read.ts";
import { isReferred, type Stack } from "../stack.ts";
import { awsDatabase, awsDatabases } from "./awsDatabases.ts";
import { isAurora } from "./rdsTopology.ts";

export const vault = "aws:backup/vault:Vault";
export const plan = "aws:backup/plan:Plan";
export const selection = "aws:backup/selection:Selection";
export const restoreTestingPlan = "aws:backup/restoreTestingPlan:RestoreTestingPlan";
export const restoreTestingSelection = "aws:backup/restoreTestingSelection:RestoreTestingSelection";

const escaped = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
/** AWS's patterns: `*` stands for any text. */
const expression = (pattern: string) => new RegExp(`^${pattern.split("*").map(escaped).join(".*")}$`, "s");

/** Made once for each selection: a stack asks for each of its databases. */
const expressions = new WeakMap<Props, Map<string, RegExp[]>>();

/** `named`: whether those that a preview does not know are other databases, which the program names. */
function patternsOf(props: Props, property: string, named = false): RegExp[] {
  const made = expressions.get(props) ?? new Map<string, RegExp[]>();
  expressions.set(props, made);
  // A descriptor's value, as reading one that is not known throws. What then stands for it is no ARN.
  const written = () =>
    named
      ? textsOf(Object.getOwnPropertyDescriptor(props, property)?.value).filter((text) => /^(arn:|\*)/.test(text))
      : textsOf(props[property]);
  const known = made.get(property) ?? written().map(expression);
  made.set(property, known);
  return known;
}

const namesDatabases = (references: readonly PolicyResource[] = []) =>
  references.some(({ type }) => type in awsDatabases);

interface Subject {
  type: string;
  props: Props;
}

/** Whether one of the patterns is for a database. One that is for all of its type is so before its ARN is known. */
function anyMatches(patterns: readonly RegExp[], { type, props }: Subject): boolean {
  if (patterns.length === 0) return false;
  if (patterns.some((pattern) => pattern.test(awsDatabase(type).arn))) return true;
  const arn = textOf(props.arn) ?? "";
  return patterns.some((pattern) => pattern.test(arn));
}

/** The provider's default tags are among `tagsAll` only. */
function tagOf({ props }: Subject, key: unknown): string | undefined {
  const tags = (props.tagsAll ?? props.tags) as Props | undefined | null;
  return typeof key === "string" ? textOf(tags?.[key.replace(/^aws:ResourceTag\//, "")]) : undefined;
}

/** All of them have to hold. */
function holds(conditions: Props | undefined | null, subject: Subject): boolean {
  const every = (kind: string, holdsFor: (wanted: string, tag: string | undefined) => boolean) =>
    entriesOf(conditions?.[kind]).every(({ entry }) => holdsFor(textOf(entry.value) ?? "", tagOf(subject, entry.key)));
  return (
    every("stringEquals", (wanted, tag) => tag === wanted) &&
    every("stringLikes", (wanted, tag) => tag !== undefined && expression(wanted).test(tag)) &&
    every("stringNotEquals", (wanted, tag) => tag !== wanted) &&
    every("stringNotLikes", (wanted, tag) => tag === undefined || !expression(wanted).test(tag))
  );
}

/** Whether a plan of the stack backs a database up. */
export function isSelected(stack: Stack, subject: Subject): boolean {
  // What the program names is so before anything is known.
  return stack.all(selection).some((one) => isReferred(one, "resources", subject.props) || selects(one, subject));
}

function selects({ props, propertyDependencies }: PolicyResource, subject: Subject): boolean {
  const tags = entriesOf(props.selectionTags);
  const tagged = tags.some(({ entry }) => {
    const tag = tagOf(subject, entry.key);
    return tag !== undefined && tag === entry.value;
  });
  if (tagged) return true;
  const conditions = entriesOf(props.conditions).map(({ entry }) => entry);
  const excluded = patternsOf(props, "notResources");
  const named = namesDatabases(propertyDependencies.resources);
  const patterns = patternsOf(props, "resources", named);
  // Nothing said at all is everything.
  const meant = patterns.length > 0 ? anyMatches(patterns, subject) : !named && tags.length === 0;
  return meant && conditions.every((one) => holds(one, subject)) && !anyMatches(excluded, subject);
}

/** Whether a restore test of the stack restores a database. */
export function isRestoreTested(stack: Stack, subject: Subject): boolean {
  const kind = restoreTestingName(subject);
  return stack.all(restoreTestingSelection).some((one) => {
    const { props, propertyDependencies } = one;
    if (isReferred(one, "protectedResourceArns", subject.props)) return true;
    if (props.protectedResourceType !== kind) return false;
    const named = namesDatabases(propertyDependencies.protectedResourceArns);
    const patterns = patternsOf(props, "protectedResourceArns", named);
    if (named || patterns.length > 0) return anyMatches(patterns, subject);
    return holds(props.protectedResourceConditions as Props | undefined, subject);
  });
}

/** How restore testing calls a database: a Multi-AZ DB cluster is RDS to it, an Aurora cluster is not. */
export function restoreTestingName({ type, props }: Subject): string | undefined {
  const name = awsDatabase(type).restoreTesting;
  return name === "Aurora" && !isAurora(props) ? "RDS" : name;
}

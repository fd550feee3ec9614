/** AWS's policy documents: whether a statement lets in anybody of any account. */
import type { Props } from "../read.ts";

/**
 * Keys that say who or where from, as DynamoDB's own check of public policies trusts them. Source: DynamoDB documentation, rbac-bpa-rbp.
 */
const trusted = [
  "aws:principalaccount",
  "aws:principalarn",
  "aws:principalorgid",
  "aws:principalorgpaths",
  "aws:sourceaccount",
  "aws:sourcearn",
  "aws:sourcevpc",
  "aws:sourcevpce",
  "aws:userid",
  "aws:principalservicename",
  "aws:principalservicenameslist",
  "aws:principalisawsservice",
  "aws:ec2instancesourcevpc",
  "aws:sourceorgid",
  "aws:sourceorgpaths",
];

/** Those that need the key to be there; `…IfExists`, `ForAllValues:` and negations let in whoever has none. */
const narrowing = /^(ForAnyValue:)?(StringEquals|StringEqualsIgnoreCase|StringLike|ArnEquals|ArnLike|Bool)$/;

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
const isObject = (value: unknown): value is Props => typeof value === "object" && value !== null;

/** A pattern still names somebody when an account or an organization stands before what it leaves open. */
const names = (value: unknown) => {
  const text = String(value);
  const fixed = text.split(/[*?]|\$\{/)[0]!;
  return fixed !== "" && (fixed === text || /\d{12}|^o-/.test(fixed));
};

function isNarrowed(condition: unknown): boolean {
  if (!isObject(condition)) return false;
  return Object.entries(condition).some(
    ([operator, keys]) =>
      narrowing.test(operator) &&
      isObject(keys) &&
      Object.entries(keys).some(([key, value]) => {
        const isService = key.toLowerCase() === "aws:principalisawsservice";
        return (
          trusted.includes(key.toLowerCase()) &&
          listOf(value).every((one) => (isService ? String(one) === "true" : names(one)))
        );
      }),
  );
}

const isAnybody = (principal: unknown): boolean =>
  isObject(principal) ? listOf(principal.AWS).includes("*") : principal === "*";

/** The places of the statements that let in anybody; undefined when it is no document that can be read. */
export function publicStatements(document: string): number[] | undefined {
  let read: unknown;
  try {
    read = JSON.parse(document);
  } catch {
    return undefined;
  }
  if (!isObject(read)) return undefined;
  return listOf(read.Statement).flatMap((statement, place) => {
    if (!isObject(statement) || statement.Effect !== "Allow") return [];
    const open = statement.NotPrincipal !== undefined || isAnybody(statement.Principal);
    return open && !isNarrowed(statement.Condition) ? [place] : [];
  });
}

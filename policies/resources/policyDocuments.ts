/** Policies in JSON that resources carry, as text or as an object: what is in them, and whether a statement lets in anybody of any account. */
import { type Props, textOf } from "../read.ts";
import { Undecided } from "../undecided.ts";
import { isAnywhere } from "./ingress.ts";

/** The objects of a document: the one that it is, or those of its list. None where there is no document. */
export function jsonObjects(document: unknown): Props[] {
  return listOf(typeof document === "string" ? parse(document) : document).filter(isObject);
}

function parse(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new Undecided("its policy is no JSON");
  }
}

/** The places of the statements that let in anybody. */
export function openStatements(document: unknown): number[] {
  return jsonObjects(document)
    .slice(0, 1)
    .flatMap(({ Statement }) => listOf(Statement))
    .flatMap((statement, place) => {
      if (!isObject(statement) || statement.Effect !== "Allow") return [];
      const open = statement.NotPrincipal !== undefined || isAnybody(statement.Principal);
      return open && !isNarrowed(statement.Condition) ? [place] : [];
    });
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
const isObject = (value: unknown): value is Props => typeof value === "object" && value !== null;

const isAnybody = (principal: unknown): boolean =>
  listOf(isObject(principal) && !Array.isArray(principal) ? principal.AWS : principal).includes("*");

/** Those that need the key to be there; `…IfExists`, `ForAllValues:` and negations let in whoever has none. */
const matching = /^(ForAnyValue:)?(StringEquals|StringEqualsIgnoreCase|StringLike|ArnEquals|ArnLike|Bool|IpAddress)$/i;

/**
 * Keys that say who or where from. Of others, such as aws:SecureTransport or aws:PrincipalTag, anybody can have what is asked for.
 * Source: DynamoDB documentation, rbac-bpa-rbp; S3 documentation, the meaning of "public".
 */
const trusted: Record<string, (value: string) => boolean> = {
  "aws:principalaccount": isSomebody,
  "aws:principalarn": isSomebody,
  "aws:principalorgid": isSomebody,
  "aws:principalorgpaths": isSomebody,
  "aws:sourceaccount": isSomebody,
  "aws:sourcearn": isSomebody,
  "aws:sourceorgid": isSomebody,
  "aws:sourceorgpaths": isSomebody,
  "aws:sourcevpc": isSomebody,
  "aws:sourcevpce": isSomebody,
  "aws:ec2instancesourcevpc": isSomebody,
  "aws:userid": isSomebody,
  "aws:principalservicename": isSomebody,
  "aws:principalservicenameslist": isSomebody,
  "aws:principalisawsservice": (value) => value === "true",
  "aws:sourceip": isSomeNetwork,
  "aws:vpcsourceip": isSomeNetwork,
};

/** A pattern still names somebody when an account, an organization or a role's id stands in it whole. */
function isSomebody(value: string): boolean {
  const fixed = value.split(/[*?]|\$\{/)[0]!;
  if (fixed === value) return value !== "";
  return /\d{12}|^o-\w+\/|^A[A-Z]{3}\w{16,}:/.test(fixed) || /^\d{12}$/.test(value.split(":")[4] ?? "");
}

function isSomeNetwork(value: string): boolean {
  return value !== "" && value !== "*" && !isAnywhere(value);
}

function isNarrowed(condition: unknown): boolean {
  if (!isObject(condition)) return false;
  return Object.entries(condition).some(
    ([operator, keys]) =>
      matching.test(operator) &&
      isObject(keys) &&
      Object.entries(keys).some(([key, values]) => {
        const name = key.toLowerCase();
        return (
          Object.hasOwn(trusted, name) &&
          listOf(values).every((value) => trusted[name]!(textOf(value) ?? String(value)))
        );
      }),
  );
}

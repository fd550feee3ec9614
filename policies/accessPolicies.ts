/** IAM policies on resources, as far as it matters who is let in: the text or the object that a program gives. */
import { type Props, textOf, textsOf } from "./read.ts";

interface Document {
  Statement?: unknown;
}

/** The statements of a document that let in anybody, by their places. A text that is no JSON has none: AWS refuses it. */
export function openStatements(document: unknown): number[] {
  const statement = parsed(document)?.Statement;
  const statements: unknown[] = Array.isArray(statement) ? statement : [statement];
  return statements.flatMap((one, place) => (isOpen(one) ? [place] : []));
}

function parsed(document: unknown): Document | undefined {
  if (typeof document !== "string") return objectOf(document);
  try {
    return objectOf(JSON.parse(document));
  } catch {
    return undefined;
  }
}

const objectOf = (value: unknown) => (typeof value === "object" && value !== null ? (value as Props) : undefined);

function isOpen(statement: unknown): boolean {
  const one = objectOf(statement);
  if (one?.Effect !== "Allow") return false;
  return (isAnybody(one.Principal) || one.NotPrincipal !== undefined) && !isNarrowed(one.Condition);
}

function isAnybody(principal: unknown): boolean {
  const named = objectOf(principal)?.AWS ?? principal;
  return named === "*" || textsOf(named).includes("*");
}

/** Conditions that anybody can meet narrow nothing. */
const openToAnybody =
  /^aws:(securetransport|useragent|referer|currenttime|epochtime|requestedregion|multifactorauth.*)$/i;

function isNarrowed(condition: unknown): boolean {
  const operators = objectOf(condition);
  if (operators === undefined) return false;
  return Object.values(operators).some((keys) =>
    Object.entries(objectOf(keys) ?? {}).some(([key, value]) => !openToAnybody.test(key) && !isWide(value)),
  );
}

const isWide = (value: unknown) =>
  [textOf(value), ...textsOf(value)].some((one) => one === "0.0.0.0/0" || one === "::/0" || one === "*");

/** Policies in JSON that resources carry, as text or as an object, as far as it matters who is let in. */
import { type Props, textOf, textsOf } from "../read.ts";

/** The statements of a document of IAM that let in anybody, by their places. */
export function openStatements(document: unknown): number[] {
  const statement = jsonObjects(document)[0]?.Statement;
  const statements: unknown[] = Array.isArray(statement) ? statement : [statement];
  return statements.flatMap((one, place) => (isOpen(one) ? [place] : []));
}

/** The objects of a document: the one that it is, or those of its list. A text that is no JSON has none: AWS refuses it. */
export function jsonObjects(document: unknown): Props[] {
  const parsed = typeof document === "string" ? parse(document) : document;
  const list: unknown[] = Array.isArray(parsed) ? parsed : [parsed];
  return list.map(objectOf).filter((one) => one !== undefined);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
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

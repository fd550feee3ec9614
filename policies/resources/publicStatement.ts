/** A resource's policy that lets anybody in: any account of AWS, with no condition that says which. */
import { entriesOf, type Props } from "../read.ts";
import { Undecided } from "../undecided.ts";

/** Keys of conditions that say who or from where. */
const narrowing =
  /^aws:(principal(orgid|orgpaths|arn|account)|source(arn|account|orgid|orgpaths|vpc|vpce|ip)|vpcsourceip|userid)$/i;

/** Operators that ask for a match, and not only if the key is there. */
const matching = /^(foranyvalue:)?(string(equals|like)(ignorecase)?|arn(equals|like)|ipaddress)$/i;

const isObject = (value: unknown): value is Props => typeof value === "object" && value !== null;

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

const isEverybody = (principal: unknown) =>
  principal === "*" || (isObject(principal) && listOf(principal.AWS).includes("*"));

function isNarrowed(condition: unknown): boolean {
  if (!isObject(condition)) return false;
  return Object.entries(condition).some(
    ([operator, keys]) =>
      matching.test(operator) &&
      isObject(keys) &&
      Object.entries(keys).some(
        ([key, values]) =>
          narrowing.test(key) &&
          !listOf(values).some((value) => value === "*" || value === "0.0.0.0/0" || value === "::/0"),
      ),
  );
}

/** Places of the statements that let anybody in. */
export function publicStatements(document: string): number[] {
  let policy: unknown;
  try {
    policy = JSON.parse(document);
  } catch {
    throw new Undecided("its policy is no JSON");
  }
  if (!isObject(policy)) return [];
  return entriesOf(listOf(policy.Statement))
    .filter(({ entry: { Effect, Principal, NotPrincipal, Condition } }) => {
      if (Effect !== "Allow" || isNarrowed(Condition)) return false;
      return isEverybody(Principal) || NotPrincipal !== undefined;
    })
    .map(({ place }) => place);
}

/**
 * Stand-in for Pulumi's random plugin: `RandomPassword`, `RandomString` and `RandomId`, with the official defaults, checks and
 * replacement rules. All randomness is the operating system's, through `node:crypto`.
 *
 * Left out: `RandomPassword.bcryptHash`, which no component reads and for which no library is at hand, and imports.
 */
import { randomBytes, randomInt } from "node:crypto";
import {
  type CheckFailure,
  keysThatDiffer,
  type Properties,
  type Provider,
  type ResourceType,
  UNKNOWN,
} from "./provider.ts";

const UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const LOWER = "abcdefghijklmnopqrstuvwxyz";
const DIGITS = "0123456789";
const SPECIAL = "!@#$%&*()-_=+[]{}<>:?";

/** What every random value shares: it is made once, lives in the state alone, and any changed input means another one. */
function immutable(
  make: (inputs: Properties, preview: boolean) => { id: string; state: Properties },
  settings: (inputs: Properties) => Properties,
  check: (news: Properties) => CheckFailure[],
): ResourceType {
  return {
    check: async (news) => ({ inputs: news, failures: check(news) }),
    diff: async (_id, oldInputs, _oldState, news) => {
      const changed = keysThatDiffer(settings(oldInputs), settings(news));
      return { changed, replaces: changed };
    },
    create: async (inputs, preview) => make(inputs, preview),
    read: async (id, inputs, state) => {
      if (Object.keys(state).length === 0) {
        throw new Error(
          "Random values can't be imported with the stand-in of the random plugin: use the official plugin for it.",
        );
      }
      return { id, inputs, state };
    },
    delete: async () => {},
  };
}

/** The settings of a password or string with every default filled in, as they also appear among the outputs. */
function textSettings(inputs: Properties): Properties {
  const numeric = inputs.numeric ?? inputs.number ?? true;
  return {
    keepers: inputs.keepers,
    length: inputs.length,
    lower: inputs.lower ?? true,
    minLower: inputs.minLower ?? 0,
    minNumeric: inputs.minNumeric ?? 0,
    minSpecial: inputs.minSpecial ?? 0,
    minUpper: inputs.minUpper ?? 0,
    number: numeric,
    numeric,
    overrideSpecial: inputs.overrideSpecial,
    special: inputs.special ?? true,
    upper: inputs.upper ?? true,
  };
}

function checkText(news: Properties): CheckFailure[] {
  const failures: CheckFailure[] = [];
  const settings = textSettings(news);
  const minima = ["minLower", "minNumeric", "minSpecial", "minUpper"];
  for (const property of ["length", ...minima]) {
    const least = property === "length" ? 1 : 0;
    const value = settings[property];
    if (value !== UNKNOWN && !(Number.isInteger(value) && (value as number) >= least)) {
      failures.push({ property, reason: `expected a whole number of at least ${least}, got ${value}` });
    }
  }
  if (failures.length === 0 && ["length", ...minima].every((property) => settings[property] !== UNKNOWN)) {
    const sum = minima.reduce((total, property) => total + (settings[property] as number), 0);
    if (sum > (settings.length as number)) {
      const reason = `expected at least ${sum}, the sum of ${minima.join(", ")}, got ${settings.length}: raise it or lower those`;
      failures.push({ property: "length", reason });
    }
  }
  if (["lower", "numeric", "special", "upper"].every((property) => settings[property] === false)) {
    failures.push({ property: "special", reason: "no characters are left: set one of lower, numeric, special, upper" });
  }
  if (news.number !== undefined && news.numeric !== undefined && news.number !== news.numeric) {
    failures.push({
      property: "number",
      reason: `expected the same as numeric (${news.numeric}), got ${news.number}: drop it`,
    });
  }
  return failures;
}

/** `count` characters, each drawn evenly from `alphabet`. */
function draw(alphabet: string[], count: number): string[] {
  return Array.from({ length: count }, () => alphabet[randomInt(alphabet.length)]!);
}

/** Every permutation is as likely as any other (Fisher and Yates). */
function shuffle(characters: string[]): void {
  for (let last = characters.length - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    [characters[last], characters[other]] = [characters[other]!, characters[last]!];
  }
}

/** A string of the wanted length with at least the wanted number of each kind of character. */
function randomText(settings: Properties): string {
  const special = (settings.overrideSpecial as string | undefined) || SPECIAL;
  const kinds = [
    { alphabet: [...UPPER], used: settings.upper, least: settings.minUpper as number },
    { alphabet: [...LOWER], used: settings.lower, least: settings.minLower as number },
    { alphabet: [...DIGITS], used: settings.numeric, least: settings.minNumeric as number },
    { alphabet: [...special], used: settings.special, least: settings.minSpecial as number },
  ];
  const characters = kinds.flatMap(({ alphabet, least }) => draw(alphabet, least));
  const all = kinds.flatMap(({ alphabet, used }) => (used ? alphabet : []));
  characters.push(...draw(all, (settings.length as number) - characters.length));
  shuffle(characters);
  return characters.join("");
}

/** `idOf` because a password must not be its own identifier, which is stored and shown in the clear. */
function text(idOf: (result: string) => string): ResourceType {
  return immutable(
    (inputs, preview) => {
      const settings = textSettings(inputs);
      const result = preview ? UNKNOWN : randomText(settings);
      return { id: idOf(result), state: { ...settings, result } };
    },
    textSettings,
    checkText,
  );
}

const randomId = immutable(
  (inputs, preview) => {
    const { byteLength, keepers, prefix } = inputs;
    const shown = (value: string) => (preview ? UNKNOWN : `${prefix ?? ""}${value}`);
    const bytes = preview ? Buffer.alloc(1) : randomBytes(byteLength as number);
    const id = bytes.toString("base64url");
    return {
      id,
      state: {
        byteLength,
        keepers,
        prefix,
        b64Std: shown(bytes.toString("base64")),
        b64Url: shown(id),
        dec: shown(BigInt(`0x${bytes.toString("hex")}`).toString()),
        hex: shown(bytes.toString("hex")),
      },
    };
  },
  (inputs) => inputs,
  ({ byteLength }) =>
    byteLength === UNKNOWN || (Number.isInteger(byteLength) && (byteLength as number) >= 1)
      ? []
      : [{ property: "byteLength", reason: `expected a whole number of at least 1, got ${byteLength}` }],
);

export const provider: Provider = {
  name: "random",
  version: "4.21.2",
  configure: async () => {},
  resources: {
    "random:index/randomId:RandomId": randomId,
    "random:index/randomPassword:RandomPassword": text(() => "none"),
    "random:index/randomString:RandomString": text((result) => result),
  },
};

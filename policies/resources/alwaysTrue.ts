/**
 * Whether a condition in SQL lets every row pass, whatever it is: told by its words, since PostgreSQL's parser takes longer to load than a
 * whole pack.
 */

const word = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"[^"]*"|::|[\w.$]+|[^\s\w]/g;

/** Of a longer one nobody would say that it is nothing. */
const longest = 1000;

export function alwaysTrue(sql: string): boolean {
  if (sql.length > longest) return false;
  return isTrue((sql.match(word) ?? []).filter((one) => !/^(--|\/\*)/.test(one)).map(lower));
}

/** A quoted text or name stays as it is. */
const lower = (one: string) => (/^['"]/.test(one) ? one : one.toLowerCase());

function isTrue(words: readonly string[]): boolean {
  const inner = withoutParentheses(words);
  for (const [operator, decides] of [
    ["or", "some"],
    ["and", "every"],
  ] as const) {
    const parts = splitBy(inner, operator);
    if (parts.length > 1) return parts[decides](isTrue);
  }
  const sides = splitBy(inner, "=");
  if (sides.length === 2) return sides[0]!.length > 0 && sides[0]!.join(" ") === sides[1]!.join(" ");
  return /^(true|not false|not \( false \)|'(t|true|y|yes|on|1)'( :: bool(ean)?)?)$/.test(inner.join(" "));
}

/** How deep each word stands in parentheses. */
function depths(words: readonly string[]): number[] {
  let depth = 0;
  return words.map((one) => (one === "(" ? depth++ : one === ")" ? --depth : depth));
}

function withoutParentheses(words: readonly string[]): readonly string[] {
  let inner = words;
  while (inner[0] === "(" && inner.at(-1) === ")") {
    const closes = depths(inner).indexOf(0, 1);
    if (closes !== inner.length - 1) break;
    inner = inner.slice(1, -1);
  }
  return inner;
}

/** At a word that stands in no parentheses. */
function splitBy(words: readonly string[], separator: string): string[][] {
  const deep = depths(words);
  const parts: string[][] = [[]];
  words.forEach((one, place) => {
    if (one === separator && deep[place] === 0) parts.push([]);
    else parts.at(-1)!.push(one);
  });
  return parts;
}

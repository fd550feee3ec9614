/**
 * Arithmetic that shows itself: the formula that a report prints is the one that was computed, so the two cannot drift apart.
 *
 * calc`ceil(${rows} / ${perPage}) × ${page}` has the value and the text with the values in it.
 */

export interface Arithmetic {
  value: number;
  /** The formula with its values, as people read it. */
  readonly formula: string;
}

type Evaluate = (values: readonly number[]) => number;

const functions: Record<string, (...args: number[]) => number> = {
  ceil: Math.ceil,
  floor: Math.floor,
  min: Math.min,
  max: Math.max,
  /** e^x − 1, exact near zero too, where 1 − exp(x) is all rounding. */
  expm1: Math.expm1,
  /** Rounded up to a multiple of 8, PostgreSQL's MAXALIGN. */
  align8: (size) => Math.ceil(size / 8) * 8,
};

const whole = new Intl.NumberFormat("en-US");
const decimal = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 6 });

/** A value for people: thousands in groups, six significant digits. */
export const shown = (value: number): string => (Number.isInteger(value) ? whole : decimal).format(value);

class Formula implements Arithmetic {
  readonly value: number;
  private readonly strings: readonly string[];
  private readonly values: readonly number[];

  constructor(value: number, strings: readonly string[], values: readonly number[]) {
    this.value = value;
    this.strings = strings;
    this.values = values;
  }

  get formula(): string {
    return this.strings.reduce((text, part, i) => text + shown(this.values[i - 1]!) + part);
  }
}

const compiled = new WeakMap<TemplateStringsArray, Evaluate>();

export function calc(strings: TemplateStringsArray, ...values: number[]): Arithmetic {
  let evaluate = compiled.get(strings);
  if (evaluate === undefined) {
    evaluate = compile(strings);
    compiled.set(strings, evaluate);
  }
  return new Formula(evaluate(values), strings, values);
}

/** So many addends are written out. */
const written = 6;

/** A sum of any number of addends. */
export function sum(values: readonly number[]): Arithmetic {
  return {
    value: values.reduce((all, one) => all + one, 0),
    get formula() {
      if (values.length > written) return `sum of ${values.length} values`;
      return values.length === 0 ? "0" : values.map(shown).join(" + ");
    },
  };
}

/** Recursive descent over + − × / and calls; a placeholder is a value. Only for formulas in this source. */
function compile(strings: readonly string[]): Evaluate {
  const tokens = strings.flatMap((text, i) => [
    ...(i === 0 ? [] : [i - 1]),
    ...(text.match(/[a-z]+\d?|\d+(?:\.\d+)?|[-+−×/(),]/g) ?? []),
  ]);
  let at = 0;
  const accept = (...wanted: string[]) =>
    wanted.includes(String(tokens[at])) && typeof tokens[at] === "string" ? tokens[at++] : undefined;
  const expect = (wanted: string) => {
    if (accept(wanted) === undefined)
      throw new Error(`formula ${strings.join("…")}: expected ${wanted} at ${tokens[at]}`);
  };
  const operand = (): Evaluate => {
    const token = tokens[at++];
    if (typeof token === "number") return (values) => values[token]!;
    if (token === "(") {
      const inner = addition();
      expect(")");
      return inner;
    }
    const call = functions[token ?? ""];
    if (call === undefined) {
      const literal = Number(token);
      if (Number.isNaN(literal)) throw new Error(`formula ${strings.join("…")}: unexpected ${token}`);
      return () => literal;
    }
    expect("(");
    const args = [addition()];
    while (accept(",") !== undefined) args.push(addition());
    expect(")");
    const [first, second] = args as [Evaluate, Evaluate | undefined];
    if (args.length > 2) throw new Error(`formula ${strings.join("…")}: at most two arguments`);
    return second === undefined ? (values) => call(first(values)) : (values) => call(first(values), second(values));
  };
  const product = (): Evaluate => {
    let left = operand();
    for (let op = accept("×", "/"); op !== undefined; op = accept("×", "/")) {
      const [a, b] = [left, operand()];
      left = op === "×" ? (v) => a(v) * b(v) : (v) => a(v) / b(v);
    }
    return left;
  };
  function addition(): Evaluate {
    let left = product();
    for (let op = accept("+", "−"); op !== undefined; op = accept("+", "−")) {
      const [a, b] = [left, product()];
      left = op === "+" ? (v) => a(v) + b(v) : (v) => a(v) - b(v);
    }
    return left;
  }
  const formula = addition();
  if (at !== tokens.length) throw new Error(`formula ${strings.join("…")}: unexpected ${tokens[at]}`);
  return formula;
}

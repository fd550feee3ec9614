/**
 * The formulas that RDS's parameters may be: `{DBInstanceClassMemory/4}`, `LEAST({DBInstanceClassMemory/9531392},5000)`.
 *
 * Source: AWS documentation, "Specifying DB parameters" (USER_ParamValuesRef).
 */

/** What a formula may name. */
export interface FormulaVariables {
  /** Bytes that are left for the database. */
  DBInstanceClassMemory: number;
  DBInstanceVCPU: number;
}

export const isFormula = (text: string) => /[{(]/.test(text);

const functions: Record<string, (values: number[]) => number> = {
  GREATEST: (values) => Math.max(...values),
  LEAST: (values) => Math.min(...values),
  SUM: (values) => values.reduce((sum, value) => sum + value, 0),
  log: ([value]) => Math.log2(value!),
};

/** The number that a formula gives, or nothing where it is not understood. */
export function evaluate(text: string, variables: FormulaVariables): number | undefined {
  if (text.length > 300) return undefined;
  // Braces only mark what is a formula.
  const tokens = text.replace(/[{}]/g, " ").match(/\d+(?:\.\d+)?|\w+|\S/g) ?? [];
  let place = 0;
  const failed = Number.NaN;

  function factor(): number {
    const token = tokens[place++] ?? "";
    if (/^\d/.test(token)) return Number(token);
    if (token === "-") return -factor();
    if (Object.hasOwn(variables, token)) return variables[token as keyof FormulaVariables];
    if (!Object.hasOwn(functions, token) || tokens[place++] !== "(") return failed;
    const values = [product()];
    while (tokens[place] === ",") {
      place++;
      values.push(product());
    }
    return tokens[place++] === ")" ? functions[token]!(values) : failed;
  }

  function product(): number {
    let value = factor();
    while (tokens[place] === "*" || tokens[place] === "/") {
      const by = tokens[place++];
      value = by === "*" ? value * factor() : Math.trunc(value / factor());
    }
    return value;
  }

  const value = product();
  return place === tokens.length && Number.isFinite(value) ? Math.trunc(value) : undefined;
}

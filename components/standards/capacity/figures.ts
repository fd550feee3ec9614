/** Numbers of a plan in the order they are worked out, each with its arithmetic and its source. */
import type { Arithmetic } from "./arithmetic.ts";

export type FigureUnit = "" | "rows" | "B" | "B/s" | "IO/s" | "s" | "d" | "cores" | "1/s";

export interface Figure extends Arithmetic {
  /** `tables.orders.heap`: stable, for programs. */
  id: string;
  what: string;
  unit: FigureUnit;
  source: string;
}

export class Figures {
  readonly list: Figure[] = [];

  /** Notes a number and returns it. */
  add(id: string, what: string, unit: FigureUnit, arithmetic: Arithmetic, source: string): number {
    const { value } = arithmetic;
    // The text is made when somebody reads it: a search over the months asks for values only.
    this.list.push({
      ...{ id, what, unit, source, value },
      get formula() {
        return arithmetic.formula;
      },
    });
    return value;
  }
}

/** How it is said that what can be used at once is more than there is: the sum, its largest parts, and the ways out of it. */
import { formatMemory } from "../../core/memory.ts";
import type { Problem } from "../../core/problems.ts";
import type { Size } from "./request.ts";

export interface Excess {
  size: Size;
  /** Path of the argument that holds somebody's own values. */
  field: string;
  /** Those of them that are parts of the sum. */
  own: readonly string[];
  /** Bytes. */
  total: number;
  shares: readonly { what: string; bytes: number }[];
  /** What would fit, before the usual: lowering what else is one's own, and more memory. */
  ways: readonly string[];
}

const MB = 1024 ** 2;
const inWords = (bytes: number) => formatMemory(Math.floor(bytes / MB) * MB);

export function excessProblem({ size, field, own, total, shares, ways }: Excess): Problem {
  const largest = [...shares].sort((a, b) => b.bytes - a.bytes).slice(0, 4);
  const lower = own.filter((name) => name !== "max_connections" && !ways.some((way) => way.includes(` ${name} `)));
  const nobodys = size.connections === undefined ? "memory" : "connections";
  return {
    field: own.length > 0 ? own.map((name) => `${field}.${name}`).join(", ") : nobodys,
    found: `${inWords(total)} at once (${largest.map(({ what, bytes }) => `${what}: ${inWords(bytes)}`).join("; ")}; …)`,
    allowed: `at most ${inWords(size.memory * 1024)}, the memory limit`,
    fix: [...ways, ...lower.map((name) => `lower ${name}`), `raise the memory to ${inWords(total + MB - 1)}`].join(
      ", or ",
    ),
  };
}

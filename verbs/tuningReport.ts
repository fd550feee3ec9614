/** A tuning for people: what each setting was, is and why, in a table as wide as the terminal. */
import Table from "cli-table3";
import { formatMemory } from "../components/core/memory.ts";
import type { TunedSetting } from "../components/standards/tuning/index.ts";

/** As people write it: `4GB`, `15min`, `300`. */
export function inWords(value: TunedSetting["value"], unit: TunedSetting["unit"]): string {
  if (typeof value !== "number" || value < 0) return String(value);
  if (unit === "kB" || unit === "B") {
    const bytes = unit === "kB" ? value * 1024 : value;
    return bytes % 1024 === 0 ? formatMemory(bytes) : `${bytes}B`;
  }
  if (unit === "s") return value % 60 === 0 ? `${value / 60}min` : `${value}s`;
  return String(value);
}

const heads = ["SETTING", "DEFAULT", "TUNED", "RESTART", "REASON"];
const narrowest = 30;

/** One row for each setting; reasons are wrapped so that the table is no wider than `width`. */
export function tuningReport(settings: readonly TunedSetting[], width: number): string {
  const rows = settings.map((setting) => [
    setting.name,
    inWords(setting.default, setting.unit),
    inWords(setting.value, setting.unit),
    setting.restart ? "yes" : "no",
    setting.reason,
  ]);
  const widths = heads.slice(0, -1).map((head, i) => Math.max(head.length, ...rows.map((row) => row[i]!.length)) + 2);
  const rest = Math.max(width - widths.reduce((sum, w) => sum + w, 0) - heads.length - 1, narrowest);
  const table = new Table({
    head: heads,
    colWidths: [...widths, rest],
    wordWrap: true,
    chars: { mid: "", "left-mid": "", "mid-mid": "", "right-mid": "" },
    style: { head: [], border: [] },
  });
  table.push(...rows);
  return `${table.toString()}\n`;
}

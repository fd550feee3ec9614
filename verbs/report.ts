/** A cluster for people: tables and lines that `status` and the summary of `up` share. 80 columns, no colours. */
import Table from "cli-table3";
import type { Outputs } from "./outputs.ts";
import type { Topology } from "./topology.ts";

/** A table's lines: none. */
export const BLANK = {
  ...{ top: "", "top-mid": "", "top-left": "", "top-right": "", bottom: "", "bottom-mid": "", "bottom-left": "" },
  ...{ "bottom-right": "", left: "", "left-mid": "", mid: "", "mid-mid": "", right: "", "right-mid": "", middle: "  " },
};

/** Rows in aligned columns, indented. */
export function columns(rows: readonly (readonly string[])[]): string {
  const table = new Table({ chars: BLANK, style: { "padding-left": 0, "padding-right": 0, head: [], border: [] } });
  table.push(...rows.map((row) => [...row]));
  return table
    .toString()
    .split("\n")
    .map((line) => `  ${line.trimEnd()}`)
    .join("\n");
}

/** `0 B`, `1.5 MB`; 1 kB = 1024 bytes, as PostgreSQL counts. */
export function bytes(count: number): string {
  const units = ["B", "kB", "MB", "GB", "TB"];
  let unit = 0;
  let value = count;
  for (; value >= 1024 && unit < units.length - 1; unit++) value /= 1024;
  return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}

/** One row for each instance, and one line about etcd. */
export function instancesReport({ status }: Topology): string {
  const rows = Object.entries(status.instances).map(([key, { role, state, timeline, lagBytes, sync }]) => {
    const isSilent = state === "unreachable" || state === "missing";
    return [
      key,
      isSilent ? "-" : role,
      state,
      timeline?.toString() ?? "-",
      role === "primary" || lagBytes === null ? "-" : bytes(lagBytes),
      isSilent ? "-" : sync ? "yes" : "no",
    ];
  });
  const { healthy, members } = status.etcd;
  return `${columns([["KEY", "ROLE", "STATE", "TIMELINE", "LAG", "SYNC"], ...rows])}\n  etcd: ${healthy} of ${members} healthy`;
}

/** One row for each published port. */
export function endpointsReport({ primary, readers, pooled }: Outputs): string {
  return columns([
    ["primary", `${primary.host}:${primary.port}`, "reads and writes"],
    ["readers", `${readers.host}:${readers.port}`, "standbys; the primary when none is left"],
    ["pooled", `${pooled.host}:${pooled.port}`, "the primary, pooled per transaction"],
  ]);
}

/** What `status` prints. */
export function statusReport(topology: Topology, outputs: Outputs): string {
  const { status, durability, warnings } = topology;
  const parts = [
    `${status.cluster}, durability ${durability}`,
    instancesReport(topology),
    `Endpoints, database ${outputs.database}\n${endpointsReport(outputs)}`,
    ...(warnings.length === 0 ? [] : [warnings.map((line) => `! ${line}`).join("\n")]),
  ];
  return `${parts.join("\n\n")}\n`;
}

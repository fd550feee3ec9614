/**
 * The tools that are compared, each as what it answers for the same size and, where it asks, the same work. A tool's answer is taken
 * whole: nothing is added to it, and nothing taken away but what belongs to an extension that is not there.
 */
import { formatMemory } from "../../../components/core/memory.ts";
import { answer, inConfiguration } from "../../../components/standards/tuning/index.ts";
import { facts } from "../../../components/standards/tuning/postgresql/parameters.ts";
import { type Asked, pgtune } from "../../standards/tuning/pgtuneOracle.ts";
import { timescaledbTune } from "./timescaledbTune.ts";

export const tools = ["defaults", "pgtune", "timescaledb-tune", "Holdfast"] as const;
export type Tool = (typeof tools)[number];
export const ours: Tool = "Holdfast";

/** The container that every measurement runs in, server and clients together. */
export const limits = { memory: "2GB", kilobytes: 2 * 1024 ** 2, cpus: 2 } as const;
export const version = "17";

/** What a tool is told of the work, if it asks. */
export interface Told {
  workload: Asked["workload"];
  storage: "ssd" | "san";
  /** kB, of the database that is measured. */
  dataSize: number;
  /** Where the clients are more than a tool would allow: told to every tool, and the one setting that the defaults get. */
  connections?: number;
}

/** Names and values as postgresql.conf has them. */
export type Settings = Record<string, string>;

export function settingsOf(tool: Tool, { workload, storage, dataSize, connections }: Told): Settings {
  const some = connections === undefined ? {} : { connections };
  switch (tool) {
    case "defaults":
      return connections === undefined ? {} : { max_connections: String(connections) };
    case "pgtune": {
      const { kilobytes: memory, cpus } = limits;
      const fitsInMemory = dataSize < memory;
      const answered = pgtune({ version: Number(version), memory, cpus, workload, storage, fitsInMemory, ...some });
      return Object.fromEntries(
        Object.entries(answered).map(([name, value]) => [
          name,
          inConfiguration({ value, unit: facts[name]?.unit ?? "" }),
        ]),
      );
    }
    case "timescaledb-tune":
      return timescaledbTune({ version, memory: limits.memory, cpus: limits.cpus, ...some });
    case "Holdfast": {
      const { memory, cpus } = limits;
      const size = { engine: "postgresql", version, memory, cpus, storage };
      const answered = answer({ ...size, workload, dataSize: formatMemory(dataSize * 1024), ...some });
      if ("problems" in answered) throw new Error(`Holdfast refuses the size: ${JSON.stringify(answered.problems)}`);
      return Object.fromEntries(answered.settings.map((setting) => [setting.name, inConfiguration(setting)]));
    }
  }
}

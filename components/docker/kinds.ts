/** The kinds of a cluster's arguments, see `core/kinds.ts`. */
import { type Kind, soundly } from "../core/kinds.ts";
import type { DockerPostgresArgs } from "./args.ts";

const kinds: Record<keyof DockerPostgresArgs, Kind> = {
  instances: { map: { fields: { memory: "text", cpus: "number", port: "number", hostNumber: "number" } } },
  version: "text",
  database: "text",
  admin: "text",
  durability: "text",
  strict: "boolean",
  recovery: "text",
  etcdMembers: "number",
  memory: "text",
  cpus: "number",
  workload: "text",
  storage: "text",
  audit: "text",
  settings: { map: "text" },
  hba: { list: { fields: { database: "text", user: "text", address: "text", method: "text" } } },
  bindAddress: "text",
  port: "number",
  readerPort: "number",
  pooledPort: "number",
  poolSize: "number",
  poolMaxClients: "number",
  subnet: "text",
  extraNames: { list: "text" },
  authorityGeneration: "number",
  baseImage: "text",
  ephemeral: "boolean",
};

/** The arguments without what is of the wrong kind, and a problem for each of those. */
export const soundArguments = (args: DockerPostgresArgs) => soundly(args, kinds);

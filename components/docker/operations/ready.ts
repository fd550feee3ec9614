/**
 * Waits for truth: members that lead or stream, endpoints that a real client can log in to. It is what everything behind the
 * cluster depends on, and what makes a replacement rolling.
 */
import pg from "pg";
import type { Connection } from "../../core/connection.ts";
import { lastLog, state, until } from "./engine.ts";
import { etcdHealthy } from "./etcd.ts";
import { type Containers, settled } from "./patroni.ts";

export interface Endpoint extends Connection {
  /** What the server behind it must be. */
  serves: "primary" | "any";
}

export interface ReadyInputs {
  containers: Containers;
  /** Members to wait for. */
  keys: string[];
  /** Containers of etcd to wait for. */
  etcd: string[];
  endpoints: Endpoint[];
  /** On the first `up` all members start together, and only the wait for the whole cluster counts. */
  onCreate: boolean;
  /** Seconds. */
  timeout: number;
  /** Changes when one of those waited for was replaced. */
  triggers: Record<string, string>;
}

async function wait(inputs: ReadyInputs): Promise<void> {
  try {
    if (inputs.keys.length > 0) await settled(inputs.containers, inputs.keys, inputs.timeout);
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${await logs(inputs)}`);
  }
  await Promise.all(inputs.etcd.map((container) => etcdHealthy(container, inputs.timeout)));
  await Promise.all(inputs.endpoints.map((endpoint) => reachable(endpoint, inputs.timeout)));
}

async function logs(inputs: ReadyInputs): Promise<string> {
  const each = inputs.keys.map(async (key) => {
    const container = inputs.containers[key]!;
    const seen = await state(container).catch(() => undefined);
    return `--- ${container} (${seen?.status ?? "no such container"}), its last lines:\n${await lastLog(container)}`;
  });
  return (await Promise.all(each)).join("\n");
}

function reachable(endpoint: Endpoint, seconds: number): Promise<true> {
  return until(`a login at ${endpoint.host}:${endpoint.port}`, seconds, async () => {
    const client = new pg.Client({
      host: endpoint.host,
      port: endpoint.port,
      database: endpoint.database,
      user: endpoint.username,
      password: endpoint.password,
      ssl: { ca: endpoint.caCert },
      connectionTimeoutMillis: 3000,
    });
    // A connection that dies later is not ours to crash on.
    client.on("error", () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query("SELECT pg_is_in_recovery() AS standby");
      return endpoint.serves === "primary" && rows[0].standby ? "a standby answers" : true;
    } finally {
      await client.end().catch(() => undefined);
    }
  });
}

export const ready = {
  async create(inputs: ReadyInputs) {
    if (inputs.onCreate) await wait(inputs);
    return { id: "ready", outs: inputs };
  },
  async update(_id: string, _olds: ReadyInputs, news: ReadyInputs) {
    await wait(news);
    return { outs: news };
  },
};

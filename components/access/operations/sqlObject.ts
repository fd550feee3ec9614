/**
 * Objects in a database that no provider has a resource for, each kind as three functions over a client: what is there, make it so,
 * take it away. What was there right after the last change is kept, so drift is whatever a refresh reads that differs from it: no
 * text of ours has to be compared with PostgreSQL's rewriting of it.
 */
import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { unknownValue } from "@pulumi/pulumi/runtime/rpc.js";
import type pg from "pg";
import type { Connection } from "../../core/connection.ts";
import { alone, inTransaction } from "./client.ts";
import { kinds } from "./kinds.ts";
import type { Snapshot, SqlKind } from "./sqlKind.ts";

export type KindName = keyof typeof kinds;

export interface SqlObjectInputs {
  /** Secret. */
  connection: Connection;
  database: string;
  kind: KindName;
  spec: unknown;
}

interface State extends SqlObjectInputs {
  /** Right after the last change. */
  applied: Snapshot;
  /** As last read. */
  actual: Snapshot;
}

const kindOf = (inputs: SqlObjectInputs) => kinds[inputs.kind] as unknown as SqlKind<unknown>;

function run<T>(inputs: SqlObjectInputs, doing: string, work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  return inTransaction(inputs.connection, inputs.database, `${doing} ${kindOf(inputs).title(inputs.spec)}`, work);
}

function change<T>(inputs: SqlObjectInputs, doing: string, work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  return run(inputs, doing, async (client) => {
    await alone(client);
    return await work(client);
  });
}

async function applied(inputs: SqlObjectInputs, before?: State): Promise<State> {
  const kind = kindOf(inputs);
  const snapshot = await change(inputs, "Setting", async (client) => {
    await kind.apply(client, inputs.spec, before?.spec);
    return kind.snapshot(client, inputs.spec);
  });
  return { ...inputs, applied: snapshot, actual: snapshot };
}

/** The connection too: the one in the state is what a refresh and a removal go by. */
const wanted = ({ connection, database, kind, spec }: SqlObjectInputs) => ({ connection, database, kind, spec });

const isDatabaseGone = (error: unknown) => (error as NodeJS.ErrnoException).code === "3D000";

export const sqlObject = {
  async create(inputs: SqlObjectInputs) {
    const outs = await applied(inputs);
    const { database, kind, spec } = inputs;
    const id = createHash("sha256").update(JSON.stringify({ database, kind, spec })).digest("hex").slice(0, 12);
    return { id: `${inputs.kind}-${id}`, outs };
  },
  async diff(_id: string, olds: State, news: SqlObjectInputs) {
    const replaces = (["database", "kind"] as const).filter(
      (name) => olds[name] !== news[name] && news[name] !== unknownValue,
    );
    // The old one first: roles belong to the whole server, and removing it afterwards would take from the new one.
    if (replaces.length > 0) return { changes: true, replaces, deleteBeforeReplace: true };
    if (!isDeepStrictEqual(wanted(olds), wanted(news))) return { changes: true };
    if (!isDeepStrictEqual(olds.applied, olds.actual)) return { changes: true };
    if ((olds.applied.missing ?? []).length === 0) return { changes: false };
    // Whether what was missing has come. A server that cannot be asked now has not changed anything.
    const now = await run(news, "Reading", (client) => kindOf(news).snapshot(client, news.spec)).catch(
      () => olds.applied,
    );
    return { changes: !isDeepStrictEqual(now.missing, olds.applied.missing) };
  },
  async update(_id: string, olds: State, news: SqlObjectInputs) {
    return { outs: await applied(news, olds) };
  },
  async read(id: string, state: State) {
    try {
      const actual = await run(state, "Reading", (client) => kindOf(state).snapshot(client, state.spec));
      return { id, props: { ...state, actual } };
    } catch (error) {
      // No id is how the engine hears that a resource is gone.
      if (isDatabaseGone(error)) return { id: "", props: {} };
      throw error;
    }
  },
  async delete(_id: string, state: State) {
    try {
      await change(state, "Removing", (client) => kindOf(state).remove(client, state.spec));
    } catch (error) {
      if (!isDatabaseGone(error)) throw error;
    }
  },
};

/**
 * One fault, struck while two clients write: one through the published primary port, one inside the struck primary. It ends when
 * the cluster is whole again, and says what was acknowledged and what of that is not there.
 */
import { setTimeout as delay } from "node:timers/promises";
import type pg from "pg";
import type { Fault, Target } from "./faults.ts";
import { Insider } from "./insider.ts";
import { asPostgres, query, type Stack, type StatusReport } from "./stack.ts";
import { Writer } from "./writer.ts";

const inside = "acknowledged_inside";

/** The logins of a stack, read once because reading them starts the engine. */
export interface Logins {
  admin: pg.ClientConfig;
  app: pg.ClientConfig;
}

export async function logins(stack: Stack): Promise<Logins> {
  return { admin: await stack.login("admin"), app: await stack.login("app") };
}

export interface Trial {
  kind: string;
  /** Seconds. */
  outage: number;
  acknowledged: number;
  lost: number[];
  /** The same of the session inside the struck primary. */
  inside: { acknowledged: number; lost: number[] };
  /** Keys of the primaries. */
  before: string;
  after: string;
  /** Whether the server behind the port was restarted or is another one. */
  replaced: boolean;
  status: StatusReport;
  /** `count sum` of the rows on each member, by key. */
  rows: Record<string, string>;
}

/** Which server answers at the primary's port, and since when. */
async function serving(app: pg.ClientConfig): Promise<string> {
  const [row] = await query<{ server: string }>(
    app,
    "SELECT inet_server_addr() || ' ' || pg_postmaster_start_time() AS server WHERE NOT pg_is_in_recovery()",
  );
  return row!.server;
}

async function until<T>(what: string, seconds: number, ask: () => Promise<T | undefined>): Promise<T> {
  let last = "";
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await delay(100)) {
    const answer = await ask().catch((error: Error) => {
      last = `; last error: ${error.message}`;
      return undefined;
    });
    if (answer !== undefined) return answer;
  }
  throw new Error(`${what} did not come about within ${seconds} s${last}`);
}

export async function trial(stack: Stack, fault: Fault, { admin, app }: Logins): Promise<Trial> {
  const before = (await stack.healthy()).primary!;
  const target: Target = { stack, primary: before, container: stack.container(before) };
  const server = await serving(app);
  await Writer.prepare(admin, app.user as string);
  await Writer.prepare(admin, app.user as string, inside);
  const writer = new Writer(app);
  const insider = new Insider(target.container, app.database as string, inside);
  writer.start();
  insider.start();
  try {
    await writer.progress(50);
    await until("a row written inside the primary", 30, async () => (insider.count > 10 ? true : undefined));

    await fault.inflict(target);
    try {
      if (fault.primary !== "stays")
        await until("another server at the primary's port", 120, async () =>
          (await serving(app)) === server ? undefined : true,
        );
      await writer.progress(100);
    } finally {
      await fault.lift(target);
    }
    // A standby says which timeline it is on from what its Patroni saw in its last loop, so it can stream the new one and still name
    // the old one for a few seconds.
    const status = await stack.statusUntil(
      "one primary, and standbys that stream its timeline",
      ({ instances }, code) => code === 0 && new Set(Object.values(instances).map((one) => one.timeline)).size === 1,
      180,
    );
    // The standby that was the primary has had its say: an open session inside it goes on as soon as it is thawed.
    await writer.progress(50);

    const replaced = (await serving(app)) !== server;
    const lostInside = await insider.stop(app);
    const { acknowledged, lost, outage } = await writer.stop();
    const rows = await until("the same rows on every member", 60, async () => {
      const each = await rowsByMember(stack, status, app.database as string);
      return new Set(Object.values(each)).size === 1 ? each : undefined;
    });
    return {
      ...{ kind: fault.kind, outage, acknowledged, lost, inside: { acknowledged: insider.count, lost: lostInside } },
      ...{ before, after: status.primary!, replaced, status, rows },
    };
  } finally {
    await insider.stop(app).catch(() => undefined);
    await writer.stop().catch(() => undefined);
  }
}

/** A former primary that kept a row of its own would show it here. */
async function rowsByMember(stack: Stack, status: StatusReport, database: string): Promise<Record<string, string>> {
  const sql = "SELECT count(*), sum(n) FROM acknowledged UNION ALL SELECT count(*), sum(n) FROM acknowledged_inside";
  const keys = Object.keys(status.instances);
  const each = keys.map(async (key) => [key, await asPostgres(stack.container(key), sql, database)] as const);
  return Object.fromEntries(await Promise.all(each));
}

/**
 * A client that inserts numbered rows one after the other through one published port and remembers each that was acknowledged, so
 * that after a fault it can say what was lost and how long nothing was acknowledged.
 */
import pg from "pg";
import { query } from "./stack.ts";

export interface Tally {
  acknowledged: number;
  /** Acknowledged, but not in the table. Must be empty where durability promises it. */
  lost: number[];
  /** Longest time in seconds between two acknowledgements. */
  outage: number;
}

export class Writer {
  private readonly config: pg.ClientConfig;
  private readonly table: string;
  private readonly acknowledged: number[] = [];
  private readonly times: number[] = [];
  private stopped = false;
  private running: Promise<void> = Promise.resolve();

  constructor(config: pg.ClientConfig, table = "acknowledged") {
    this.config = config;
    this.table = table;
  }

  /** Makes the table (as a login that may) and lets the writer's own login insert. */
  static async prepare(admin: pg.ClientConfig, login: string, table = "acknowledged"): Promise<void> {
    const name = pg.escapeIdentifier(table);
    await query(admin, `CREATE TABLE IF NOT EXISTS ${name} (n bigint PRIMARY KEY)`);
    await query(admin, `TRUNCATE ${name}`);
    await query(admin, `GRANT SELECT, INSERT ON ${name} TO ${pg.escapeIdentifier(login)}`);
  }

  start(): void {
    this.running = this.write();
  }

  private async write(): Promise<void> {
    let n = 0;
    while (!this.stopped) {
      const client = new pg.Client({ ...this.config, connectionTimeoutMillis: 2000, query_timeout: 30_000 });
      client.on("error", () => undefined);
      try {
        await client.connect();
        while (!this.stopped) {
          n += 1;
          // A number whose answer was lost is never used again: whether it is there or not, both are right.
          await client.query(`INSERT INTO ${pg.escapeIdentifier(this.table)} VALUES ($1)`, [n]);
          this.acknowledged.push(n);
          this.times.push(performance.now());
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 50));
      } finally {
        void client.end().catch(() => undefined);
      }
    }
  }

  get count(): number {
    return this.acknowledged.length;
  }

  /** Waits until `more` rows beyond those acknowledged by now are acknowledged. */
  async progress(more = 20, seconds = 60): Promise<void> {
    const wanted = this.count + more;
    const end = Date.now() + seconds * 1000;
    while (this.count < wanted) {
      if (Date.now() > end)
        throw new Error(`only ${this.count} rows acknowledged, ${wanted} wanted, after ${seconds} s`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async stop(): Promise<Tally> {
    this.stopped = true;
    await this.running;
    const rows = await query<{ n: string }>(this.config, `SELECT n FROM ${pg.escapeIdentifier(this.table)}`);
    const present = new Set(rows.map((row) => Number(row.n)));
    const gaps = this.times.slice(1).map((time, i) => time - this.times[i]!);
    return {
      acknowledged: this.count,
      lost: this.acknowledged.filter((n) => !present.has(n)),
      outage: Math.max(0, ...gaps) / 1000,
    };
  }
}

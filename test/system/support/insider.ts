/**
 * A session inside one member, as `postgres` on its own socket, that goes on inserting numbered rows whatever the cluster thinks of
 * that member. It is the client that a cut-off or thawed old primary still has: whatever it is told was committed must be on the
 * surviving timeline, or there were two primaries.
 *
 * Not proven by it: that a superuser who sets `synchronous_commit = local` is safe. That is asking for it.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { query } from "./stack.ts";

export class Insider {
  private readonly container: string;
  private readonly database: string;
  private readonly table: string;
  private readonly acknowledged: number[] = [];
  private last = 0;
  private stopped = false;
  private session: ChildProcess | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(container: string, database: string, table: string) {
    this.container = container;
    this.database = database;
    this.table = table;
  }

  get count(): number {
    return this.acknowledged.length;
  }

  start(): void {
    this.running = this.write();
  }

  private async write(): Promise<void> {
    while (!this.stopped) {
      await this.oneSession();
      // Dead, paused, not up yet, or a standby by now: each try starts a process, so not too often.
      if (!this.stopped) await delay(500);
    }
  }

  /** Until it is thrown out. One statement at a time: the next is sent when the last was acknowledged. */
  private oneSession(): Promise<void> {
    return new Promise((resolve) => {
      const psql = ["psql", "-XAtq", "-v", "ON_ERROR_STOP=1", "-d", this.database];
      const session = spawn("docker", ["exec", "-i", this.container, ...psql], { stdio: ["pipe", "pipe", "ignore"] });
      this.session = session;
      const next = () => {
        this.last += 1;
        session.stdin.write(`INSERT INTO ${pg.escapeIdentifier(this.table)} VALUES (${this.last}) RETURNING n;\n`);
      };
      session.stdin.on("error", () => undefined);
      // psql prints the row when the server has said that the statement is complete, which is after its commit.
      createInterface({ input: session.stdout }).on("line", async (line) => {
        this.acknowledged.push(Number(line));
        await delay(20);
        next();
      });
      session.once("error", () => resolve());
      session.once("close", () => resolve());
      next();
    });
  }

  /** Ends it; returns the rows that it was told were committed and that are not in the table that `config` reads. */
  async stop(config: pg.ClientConfig): Promise<number[]> {
    this.stopped = true;
    this.session?.kill();
    await this.running;
    const rows = await query<{ n: string }>(config, `SELECT n FROM ${pg.escapeIdentifier(this.table)}`);
    const present = new Set(rows.map((row) => Number(row.n)));
    return this.acknowledged.filter((n) => !present.has(n));
  }
}

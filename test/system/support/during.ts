/** Changes a stack while a client writes, as every change is to be survived. */
import { expect } from "vitest";
import type { Run, Stack } from "./stack.ts";
import { Writer } from "./writer.ts";

/** Runs `up` with new settings while the login writes through the primary's port: it succeeds, and nothing acknowledged is lost. */
export async function upWhileWriting(
  stack: Stack,
  what: string,
  settings: Record<string, unknown>,
  ...args: string[]
): Promise<Run> {
  stack.configure(settings);
  return whileWriting(stack, what, () => stack.mustUp(...args));
}

/** The same around anything. */
export async function whileWriting<T>(stack: Stack, what: string, work: () => Promise<T>): Promise<T> {
  const [admin, app] = [await stack.login("admin"), await stack.login("app")];
  await Writer.prepare(admin, app.user as string);
  const writer = new Writer(app);
  writer.start();
  try {
    await writer.progress(20);
    const result = await work();
    await writer.progress(20);
    const { acknowledged, lost, outage } = await writer.stop();
    console.log(`${what}: write outage ${outage.toFixed(1)} s, ${acknowledged} rows acknowledged, ${lost.length} lost`);
    expect(lost).toEqual([]);
    return result;
  } finally {
    await writer.stop().catch(() => undefined);
  }
}

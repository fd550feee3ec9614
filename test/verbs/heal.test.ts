import { describe, expect, it } from "vitest";
import { deadLocks, type Lock, parseLock } from "../../verbs/heal.ts";

const content = JSON.stringify({ pid: 4711, username: "root", hostname: "here", timestamp: "2026-11-21T12:00:00Z" });
const lock = parseLock("/locks/a.json", content) as Lock;

describe("the locks of a file backend", () => {
  it("are read as the engine writes them", () => {
    expect(lock).toEqual({
      path: "/locks/a.json",
      pid: 4711,
      username: "root",
      hostname: "here",
      timestamp: "2026-11-21T12:00:00Z",
    });
  });

  it.each(["", "{", "{}", '{"pid":"4711","hostname":"here"}', "null"])("are nothing else: %j", (other) => {
    expect(parseLock("x", other)).toBeUndefined();
  });

  it("are dead only when their process was on this machine and is gone", () => {
    expect(deadLocks([lock], "here", () => false)).toEqual([lock]);
    expect(deadLocks([lock], "here", () => true)).toEqual([]);
    // Another machine's process cannot be looked at from here.
    expect(deadLocks([lock], "elsewhere", () => false)).toEqual([]);
  });
});

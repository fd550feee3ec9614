/** Arguments, password file and environment of psql. That a session then works is for the system tests to show. */
import { describe, expect, test } from "vitest";
import { psqlCommand, request } from "../../verbs/psqlCommand.ts";
import { named, passfileLine, pickLogin, proof, settings, withoutLibpq } from "../../verbs/session.ts";

const parse = (...args: string[]) => request(psqlCommand().parse(args, { from: "user" }));

describe("the command line", () => {
  test("by default: app, at the primary, on the stack dev", () => {
    expect(parse()).toEqual({ stack: "dev", login: "app", service: "primary", args: [] });
  });

  test.each<[string, string[], string[]]>([
    ["npm took the first --", ["--login", "reader", "-c", "select 1"], ["-c", "select 1"]],
    ["a second -- is there", ["--login", "reader", "--", "-c", "select 1"], ["-c", "select 1"]],
    ["ours come last", ["-c", "select 1", "--login", "reader"], ["-c", "select 1"]],
    ["psql's -h is psql's", ["--login", "reader", "-At", "-h", "there"], ["-At", "-h", "there"]],
    ["after -- even our names are psql's", ["--login", "reader", "--", "--pooled"], ["--pooled"]],
  ])("what is not ours goes to psql: %s", (_, args, passed) => {
    expect(parse(...args)).toMatchObject({ login: "reader", service: "primary", args: passed });
  });

  test("the endpoint", () => {
    expect(parse("--pooled").service).toBe("pooled");
    expect(parse("--reader", "--login", "reader").service).toBe("readers");
  });

  test.each([[["--pooled", "--reader"]], [["--login"]]])("a mistake exits with 2: %j", (args) => {
    const codes: unknown[] = [];
    const { exit } = process;
    const { write } = process.stderr;
    process.exit = ((code) => {
      codes.push(code);
      throw new Error("exit");
    }) as typeof exit;
    process.stderr.write = () => true;
    try {
      expect(() => parse(...args)).toThrow("exit");
    } finally {
      process.exit = exit;
      process.stderr.write = write;
    }
    expect(codes).toEqual([2]);
  });
});

const app = { username: "app", password: "s3cret" };
const robot = { username: "robot", certificate: "its certificate", key: "its key" };

describe("the login", () => {
  const logins = { app, robot, admin: { username: "holdfast", password: "y" } };

  test("by name", () => {
    expect(pickLogin(logins, "admin", "pooled").username).toBe("holdfast");
  });

  test.each(["root", "constructor"])("%s is none; the error lists the names and no password", (name) => {
    expect(() => pickLogin(logins, name, "primary")).toThrow(
      new Error(`--login: there is no login ${JSON.stringify(name)}; allowed: admin, app, robot`),
    );
  });

  test("one by certificate goes to the server itself, not through PgBouncer", () => {
    expect(pickLogin(logins, "robot", "readers")).toBe(robot);
    expect(() => pickLogin(logins, "robot", "pooled")).toThrow("--pooled: robot logs in by certificate");
  });
});

describe("what psql is given", () => {
  test("a password file for this endpoint only, with its special characters escaped", () => {
    expect(passfileLine({ host: "localhost", port: 5432 }, app)).toBe("localhost:5432:*:app:s3cret\n");
    expect(passfileLine({ host: "::1", port: 1 }, { username: "a", password: "b:c\\d" })).toBe(
      "\\:\\:1:1:*:a:b\\:c\\\\d\n",
    );
  });

  const endpoint = { host: "localhost", port: 5432 };
  const session = (credential: typeof app | typeof robot) =>
    ({ credential, database: "app", service: "primary" }) as const;

  test.each([
    [app, ["PGPASSFILE"]],
    [robot, ["PGSSLCERT", "PGSSLKEY"]],
  ])("$username: an environment that verifies to the full, and what is secret in files alone", (credential, names) => {
    const given = settings(session(credential), endpoint);
    expect(given).toMatchObject({ PGSSLMODE: "verify-full", PGUSER: credential.username });
    const files = proof(session(credential), endpoint);
    expect(Object.keys(files)).toEqual(names);
    const { username: _, ...secrets } = credential;
    for (const secret of Object.values(secrets)) {
      expect(JSON.stringify(given)).not.toContain(secret);
      expect(JSON.stringify(files)).toContain(secret);
    }
  });

  test("nothing that the shell says about other servers", () => {
    expect(withoutLibpq({ PATH: "/bin", PAGER: "less", PGPASSWORD: "x", PGHOSTADDR: "y", PGSERVICE: "z" })).toEqual({
      PATH: "/bin",
      PAGER: "less",
    });
  });

  test("the loopback by a name, since old libpq verifies names only; others as they are", () => {
    expect(named({ host: "127.0.0.1", port: 1 })).toEqual({
      endpoint: { host: "localhost", port: 1 },
      address: { PGHOSTADDR: "127.0.0.1" },
    });
    expect(named({ host: "10.0.0.7", port: 1 })).toEqual({ endpoint: { host: "10.0.0.7", port: 1 }, address: {} });
  });
});

/** What `npm run rotate` accepts and says. That the server goes by it is for test/system/access/rotation to show. */
import { describe, expect, test } from "vitest";
import { isFollowed, pickRotating, rotated, rotationReport } from "../../verbs/rotation.ts";
import type { RecordedResource } from "../../verbs/state.ts";

const recorded = (operation: string, outputs: Record<string, unknown>): RecordedResource => ({
  urn: `urn:${operation}`,
  type: `pulumi-nodejs:dynamic/holdfast:${operation}`,
  outputs,
});
const since = "2026-11-21T12:00:00Z";
const overlapUntil = "2026-11-22T12:00:00Z";
const facts = { generation: 1, since, overlapUntil, due: "2026-12-21T12:00:00Z" };
const login = (name: string, component = "roles") => recorded("rotation", { component, login: name, ...facts });
const ends = (role: string, validUntil: string | null | undefined) =>
  recorded("sqlObject", { kind: "roleSettings", spec: { role, settings: {}, validUntil } });
const others = [
  recorded("sqlObject", { kind: "tableGrants", spec: { grantee: "app" } }),
  { urn: "urn:x", type: "pulumi:pulumi:Stack" },
];

describe("the login", () => {
  const resources = [...others, login("app"), login("batch"), login("app", "more")];

  test("by its name, or with its component's where two have it", () => {
    expect(pickRotating(resources, "batch").component).toBe("roles");
    expect(pickRotating(resources, "more/app").component).toBe("more");
    expect(() => pickRotating(resources, "app")).toThrow("more than one component; allowed: roles/app, more/app");
  });

  test.each(["reader", "app_2", "constructor"])("%s does not rotate; the error lists those that do", (name) =>
    expect(() => pickRotating(resources, name)).toThrow(
      `--role: found ${JSON.stringify(name)}; allowed: the logins that rotate: app, batch.`,
    ),
  );
});

describe("whether the roles have followed", () => {
  const epoch = "1970-01-01T00:00:00.000Z";
  const followed = (...resources: RecordedResource[]) =>
    isFollowed([...others, ...resources], pickRotating([login("app")], "app"));

  test.each<[string, string | null | undefined, string | null, boolean]>([
    ["both", overlapUntil, null, true],
    ["both, written in another form", "2026-11-22T12:00:00.000Z", null, true],
    ["neither", null, epoch, false],
    ["the active one only", null, null, false],
    ["the one before only, at its first turn", overlapUntil, epoch, false],
    ["the one before only, at a later turn", overlapUntil, "2026-11-20T12:00:00Z", false],
  ])("%s", (_, before, active, expected) =>
    expect(followed(ends("app", before), ends("app_2", active))).toBe(expected),
  );

  test("not while there is no second one yet", () => expect(followed(ends("app", null))).toBe(false));
});

describe("afterwards", () => {
  const picked = pickRotating([login("app")], "app");
  const now = Date.parse(since) + 5000;

  test("from which role to which, until when, and what to do", () => {
    expect(rotated(picked, false)).toEqual({ login: "app", from: "app", to: "app_2", ...facts, resumed: false });
    expect(rotationReport(rotated(picked, false), now)).toBe(`app: from app to app_2
  app works until 2026-11-22T12:00:00Z; sessions that are open then go on
  the first up after 2026-12-21T12:00:00Z rotates again
Next: give every client the output credentials.app before that
`);
  });

  test("one that was interrupted is called that", () =>
    expect(rotationReport(rotated(picked, true), now)).toContain(
      "app: from app to app_2, in the rotation of 2026-11-21T12:00:00Z that was interrupted\n",
    ));

  test("without an overlap nobody is told that there is time", () => {
    const report = rotationReport(rotated({ ...picked, overlapUntil: since }, false), now);
    expect(report).toContain("app stopped working at 2026-11-21T12:00:00Z");
    expect(report).toContain("what it has lets it in no more");
  });
});

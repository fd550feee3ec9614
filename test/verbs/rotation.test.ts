/** What `npm run rotate` accepts and says. That the server goes by it is for test/system/rotation to show. */
import { describe, expect, test } from "vitest";
import type { DeclaredLogin, RolesDeclaration } from "../../components/postgres/declaration.ts";
import { pickRotating, rotated, rotationReport } from "../../verbs/rotation.ts";

const times = {
  since: "2026-11-21T12:00:00Z",
  overlapUntil: "2026-11-22T12:00:00Z",
  due: "2026-12-21T12:00:00Z",
};
const app: DeclaredLogin = {
  roles: ["app", "app_2"],
  groups: ["readwrite"],
  rotation: { generation: 1, active: "app_2", ...times },
};
const reader: DeclaredLogin = { roles: ["reader"], groups: ["readonly"] };
const declared = (logins: Record<string, DeclaredLogin>): RolesDeclaration => ({
  ...{ database: "app", administrator: "holdfast", schemas: ["public"], groups: {}, logins },
});

describe("the login", () => {
  const roles = [declared({ app, reader }), declared({ batch: app })];

  test("by its name, in whichever database", () => {
    expect(pickRotating(roles, "app")).toMatchObject({ login: "app", active: "app_2", generation: 1 });
    expect(pickRotating(roles, "batch").login).toBe("batch");
  });

  test.each(["reader", "app_2", "constructor"])("%s does not rotate; the error lists those that do", (name) =>
    expect(() => pickRotating(roles, name)).toThrow(
      `--role: found ${JSON.stringify(name)}; allowed: the logins that rotate: app, batch.`,
    ),
  );

  test("of two components is not guessed", () =>
    expect(() => pickRotating([...roles, declared({ app })], "app")).toThrow(
      "HOLDFAST_ROTATE=<component>/app npm run up",
    ));
});

describe("afterwards", () => {
  const picked = pickRotating([declared({ app })], "app");
  const since = Date.parse(times.since);

  test("from which role to which, until when, and what to do", () => {
    const facts = rotated(picked, since + 900);
    expect(facts).toEqual({ login: "app", from: "app", to: "app_2", generation: 1, ...times, resumed: false });
    expect(rotationReport(facts, since + 5000)).toBe(`app: from app to app_2
  app works until 2026-11-22T12:00:00Z; sessions that are open then go on
  the first up after 2026-12-21T12:00:00Z rotates again
Next: give every client the output credentials.app before that
`);
  });

  test("one that an earlier update had begun is called that", () => {
    const facts = rotated(picked, since + 60_000);
    expect(facts.resumed).toBe(true);
    expect(rotationReport(facts, since + 70_000)).toContain(
      "app: from app to app_2, finishing the rotation that was begun at 2026-11-21T12:00:00Z\n",
    );
  });

  test("without an overlap nobody is told that there is time", () => {
    const report = rotationReport(rotated({ ...picked, overlapUntil: times.since }, since), since + 1000);
    expect(report).toContain("app stopped working at 2026-11-21T12:00:00Z");
    expect(report).toContain("with what it has it cannot log in any more");
  });
});

/** A role's settings as statements. */
import { describe, expect, it } from "vitest";
import { settingStatements, validUntilStatement } from "../../components/postgres/roleSettings.ts";

describe("a role's settings", () => {
  it("are reset, then set, with names and values quoted", () => {
    expect(settingStatements("app", { "pgaudit.log": "ddl, role", lock_timeout: "5's" }, ["work_mem"])).toEqual([
      'ALTER ROLE "app" RESET "work_mem"',
      `ALTER ROLE "app" SET "pgaudit"."log" = 'ddl, role'`,
      `ALTER ROLE "app" SET "lock_timeout" = '5''s'`,
    ]);
  });

  it.each(["search_path", "Search_Path", "", "a.b.c", 'x" = 1', "1st", "a b"])("do not include %j", (name) => {
    expect(() => settingStatements("app", { [name]: "x" }, [])).toThrow(/cannot be set here/);
    expect(() => settingStatements("app", {}, [name])).toThrow(/cannot be set here/);
  });
});

it("the end of a password is a time or none", () => {
  expect(validUntilStatement("app", "2030-01-01T00:00:00Z")).toBe(
    `ALTER ROLE "app" VALID UNTIL '2030-01-01T00:00:00Z'`,
  );
  expect(validUntilStatement("app", null)).toBe(`ALTER ROLE "app" VALID UNTIL 'infinity'`);
});

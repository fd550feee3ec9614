import { describe, expect, it } from "vitest";
import { alwaysTrue } from "../../policies/resources/alwaysTrue.ts";

describe("a condition that every row meets", () => {
  it.each([
    ["true"],
    ["TRUE"],
    ["((true))"],
    ["1 = 1"],
    ["'a'='a'"],
    ["id = id"],
    ["(user_id) = current_user OR (1=1)"],
    ["true -- for now"],
    ["/* all */ 't'::boolean"],
    ["NOT false"],
    ["true AND (1 = 1)"],
    ["tenant = 'a or b' or true"],
  ])("is %s", (sql) => expect(alwaysTrue(sql)).toBe(true));

  it.each([
    ["false"],
    ["user_id = current_user"],
    ["(user_id = current_user) OR (is_public = true)"],
    ["true AND user_id = current_user"],
    ["name = 'x or true'"],
    ["(a = 1) = (b = 1)"],
    ['"True" = "true"'],
    ["EXISTS (SELECT 1 WHERE true)"],
    [""],
    ["="],
    [")("],
    ["current_setting('app.user', true) = owner"],
  ])("is not %s", (sql) => expect(alwaysTrue(sql)).toBe(false));

  it("is told of a long one in no time", () => {
    expect(alwaysTrue(`${"(".repeat(400)}a = a${")".repeat(400)}`)).toBe(true);
    expect(alwaysTrue(`${"(".repeat(1e6)}a = a${")".repeat(1e6)}`)).toBe(false);
  });
});

import { describe, expect, it } from "vitest";
import {
  builtIn,
  dataGroups,
  everybody,
  Group,
  groupName,
  includes,
  onDatabase,
  onObjects,
  onSchema,
  predefinedOf,
  tableGrantProblems,
} from "../../components/postgres/privileges.ts";

/** Every table of rights, by who has them. */
const tables = [onDatabase, onSchema, ...Object.values(onObjects)] as Record<string, readonly string[]>[];

function below(group: Group): Group[] {
  return includes[group].flatMap((one) => [one, ...below(one)]);
}

describe("the groups", () => {
  it("on the data each include the one before", () => {
    expect(dataGroups.map((group) => below(group).length)).toEqual([0, 1, 2, 3]);
    expect(below(Group.Migrator)).toEqual(["owner", "readwrite", "readonly"]);
  });

  it("that watch include none of those, and no rows but the backup's", () => {
    const watching = builtIn.filter((group) => !(dataGroups as readonly Group[]).includes(group));
    expect(watching).toEqual(["monitor", "backup", "auditor"]);
    for (const group of watching) {
      expect(below(group)).toEqual([]);
      expect(tables.flatMap((by) => by[group] ?? [])).toEqual(["CONNECT"]);
    }
    expect(watching.filter((group) => predefinedOf(group).includes("pg_read_all_data"))).toEqual(["backup"]);
    expect(predefinedOf("constructor")).toEqual([]);
  });

  it("have names that carry the database's", () => {
    expect(groupName("app", Group.Owner)).toBe("app_owner");
  });
});

describe("the rights", () => {
  it("are none for everybody", () => {
    expect(tables.flatMap((by) => by[everybody] ?? [])).toEqual([]);
  });

  it("let readonly look and nothing else", () => {
    expect(onDatabase.readonly).toEqual(["CONNECT"]);
    expect(onSchema.readonly).toEqual(["USAGE"]);
    expect(onObjects.table.readonly).toEqual(["SELECT"]);
    expect(onObjects.sequence.readonly).toEqual(["SELECT"]);
  });

  it("let readwrite change rows, but neither empty a table at once nor set a sequence", () => {
    expect(onObjects.table.readwrite).toEqual(["INSERT", "UPDATE", "DELETE"]);
    expect(onObjects.sequence.readwrite).toEqual(["USAGE"]);
    expect(onSchema.readwrite).toEqual([]);
  });

  it("let only the owner create in a schema or in the database", () => {
    for (const by of [onSchema, onDatabase])
      expect(builtIn.filter((group) => by[group].includes("CREATE"))).toEqual([Group.Owner]);
  });

  it("are listed one by one", () => {
    expect(tables.flatMap((by) => Object.values(by).flat())).not.toContain("ALL");
  });

  it("are never given twice: what an included group has is not listed again", () => {
    for (const by of tables)
      for (const group of builtIn) {
        const has = below(group).flatMap((one) => by[one] ?? []);
        expect((by[group] ?? []).filter((right) => has.includes(right))).toEqual([]);
      }
  });
});

describe("rights on single tables", () => {
  const fields = (grant: object) => tableGrantProblems("g", grant).map((p) => p.field);

  it.each([
    { table: "customers", privileges: ["SELECT"] },
    { table: "sales.Orders", columns: ["id", "Net price"], privileges: ["SELECT", "INSERT", "UPDATE", "REFERENCES"] },
    { table: "t", privileges: ["SELECT", "INSERT", "UPDATE", "REFERENCES", "DELETE", "TRUNCATE", "TRIGGER"] },
  ])("take $table with $privileges", (grant) => {
    expect(fields(grant)).toEqual([]);
  });

  it.each<[string, object, string[]]>([
    ["no table", { privileges: ["SELECT"] }, ["g.table"]],
    ["an empty table", { table: "", privileges: ["SELECT"] }, ["g.table"]],
    ["half a name", { table: "public.", privileges: ["SELECT"] }, ["g.table"]],
    ["three names", { table: "a.b.c", privileges: ["SELECT"] }, ["g.table"]],
    ["quotes", { table: 'public."Orders"', privileges: ["SELECT"] }, ["g.table"]],
    ["an empty column", { table: "t", columns: ["id", ""], privileges: ["SELECT"] }, ["g.columns[1]"]],
    ["no columns", { table: "t", columns: [], privileges: ["SELECT"] }, ["g.columns"]],
    ["a column twice", { table: "t", columns: ["a", "a"], privileges: ["SELECT"] }, ["g.columns"]],
    ["no privileges", { table: "t", privileges: [] }, ["g.privileges"]],
    ["missing privileges", { table: "t" }, ["g.privileges"]],
    ["a privilege twice", { table: "t", privileges: ["SELECT", "SELECT"] }, ["g.privileges"]],
    ["what tables have not", { table: "t", privileges: ["SELECT", "EXECUTE"] }, ["g.privileges[1]"]],
    ["what columns have not", { table: "t", columns: ["a"], privileges: ["DELETE"] }, ["g.privileges[0]"]],
  ])("refuse %s", (_, grant, expected) => {
    expect(fields(grant)).toEqual(expected);
  });

  it("say what to do about a privilege", () => {
    const fix = (grant: object) => tableGrantProblems("g", grant)[0]?.fix;
    expect(fix({ table: "t", privileges: ["select"] })).toBe("write it in capitals, SELECT");
    expect(fix({ table: "t", columns: ["a"], privileges: ["DELETE"] })).toMatch(/on the whole table/);
    expect(fix({ table: "t", privileges: ["ALL"] })).toBe("take one of these");
  });
});

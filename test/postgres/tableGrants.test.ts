/** Rights as text. That PostgreSQL takes and reads back the same text is for `test/system/access/sqlObjects.test.ts`. */
import { describe, expect, it } from "vitest";
import { right, tableRights } from "../../components/postgres/tableGrants.ts";

const existing = new Map([
  ["public.customers", new Set(["id", "name"])],
  ["sales.Orders", new Set(["id"])],
]);

describe("the rights that can be given", () => {
  it("are on whole tables or on columns, in a stable order, each once", () => {
    const { rights, missing } = tableRights(
      [
        { table: "sales.Orders", privileges: ["SELECT", "DELETE"] },
        { table: "customers", columns: ["name", "id"], privileges: ["SELECT"] },
        { table: "public.customers", columns: ["id"], privileges: ["UPDATE", "SELECT"] },
      ],
      existing,
    );
    expect(rights).toEqual([
      'DELETE ON TABLE "sales"."Orders"',
      'SELECT ("id") ON TABLE "public"."customers"',
      'SELECT ("name") ON TABLE "public"."customers"',
      'SELECT ON TABLE "sales"."Orders"',
      'UPDATE ("id") ON TABLE "public"."customers"',
    ]);
    expect(missing).toEqual([]);
  });

  it("leave out tables and columns that are not there, and say which", () => {
    const { rights, missing } = tableRights(
      [
        { table: "sales.orders", privileges: ["SELECT"] },
        { table: "later", columns: ["id"], privileges: ["SELECT"] },
        { table: "customers", columns: ["email", "id"], privileges: ["SELECT", "UPDATE"] },
      ],
      existing,
    );
    expect(rights).toEqual([
      'SELECT ("id") ON TABLE "public"."customers"',
      'UPDATE ("id") ON TABLE "public"."customers"',
    ]);
    expect(missing).toEqual(["public.customers.email", "public.later", "sales.orders"]);
  });

  it("never carry more than a privilege's name", () => {
    const privileges = ["SELECT ON TABLE secrets TO PUBLIC; GRANT SELECT"];
    expect(() => tableRights([{ table: "customers", privileges }], existing)).toThrow(/no privilege/);
  });
});

describe("a right", () => {
  it("quotes every name", () => {
    expect(right("SELECT", { kind: "TABLE", schema: "a", name: 'x"y', column: "z;" })).toBe(
      'SELECT ("z;") ON TABLE "a"."x""y"',
    );
    expect(right("USAGE", { kind: "SCHEMA", schema: "a b" })).toBe('USAGE ON SCHEMA "a b"');
    expect(right("CONNECT", { kind: "DATABASE", database: "My" })).toBe('CONNECT ON DATABASE "My"');
  });
});

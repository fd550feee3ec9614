/**
 * The component's children under Pulumi's mocks, and what it tells. Whether PostgreSQL then shows each tenant its own rows only is
 * for `test/system/access/rowPolicies.test.ts`.
 */
import * as pulumi from "@pulumi/pulumi";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { RowPolicies, type RowPoliciesArgs } from "../../components/access/rowPolicies.ts";
import { InvalidArguments } from "../../components/core/problems.ts";

let children: Map<string, { type: string; inputs: Record<string, unknown> }>;
/** Tables that the server does not have. */
let lacks: string[];

beforeEach(async () => {
  children = new Map();
  lacks = [];
  await pulumi.runtime.setMocks({
    call: () => ({}),
    newResource: ({ type, name, inputs }) => {
      children.set(name, { type, inputs });
      const table = (inputs.spec as { table: string } | undefined)?.table;
      const policies = [{ name: "few", using: "true", withCheck: null }];
      const applied = table !== undefined && lacks.includes(table) ? { missing: [table] } : { enabled: true, policies };
      return { id: `${name}-id`, state: { ...inputs, applied } };
    },
  });
});

/** What a component still tells the engine is not for the next test's. */
afterEach(() => pulumi.runtime.disconnect());

const connection = {
  ...{ host: "127.0.0.1", port: 5432, database: "app", username: "admin", sslmode: "require", caCert: "" },
  password: "the administrator's",
};
const tenant = { tenantColumn: "user_id" };

const known = <T>(output: pulumi.Output<T>) =>
  new Promise<T>((resolve) => output.apply((value) => resolve(value as T)));

async function make(args: Partial<RowPoliciesArgs>, opts?: pulumi.ComponentResourceOptions): Promise<RowPolicies> {
  const rows = new RowPolicies("rows", { connection, tables: {}, ...args }, opts);
  await Promise.all([known(rows.missing), known(rows.declaration)]);
  return rows;
}

/** A secret as it goes to the engine: this mark, and the value. */
const secret = (value: unknown) => ({ "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", value });
const sqlObject = "pulumi-nodejs:dynamic/holdfast:sqlObject";
const inputs = (name: string) => children.get(name)?.inputs;

describe("children", () => {
  it("are one for each table", async () => {
    await make({ tables: { orders: { policies: { tenant } }, "shop.user": { policies: {}, force: false } } });
    const made = [...children].filter(([, { type }]) => type === sqlObject);
    expect(made.map(([name]) => name).sort()).toEqual(["rows-public.orders", "rows-shop.user"]);
    expect(inputs("rows-public.orders")).toMatchObject({
      kind: "rowPolicies",
      database: "app",
      spec: {
        table: "public.orders",
        tenantSetting: "app.current_user_id",
        force: true,
        policies: { tenant: { roles: ["public"], command: "ALL", restrictive: false, tenantColumn: "user_id" } },
      },
    });
    expect(inputs("rows-shop.user")!.spec).toEqual({
      ...{ table: "shop.user", tenantSetting: "app.current_user_id", force: false, policies: {} },
    });
  });

  it.each([
    ["plain", connection],
    ["secret", pulumi.secret(connection)],
  ])("keep a %s connection secret, and nothing else", async (_, given) => {
    await make({ connection: given, tables: { orders: { policies: { tenant } } } });
    expect(inputs("rows-public.orders")!.connection).toEqual(secret(connection));
    const others = Object.entries(inputs("rows-public.orders")!).filter(([key]) => key !== "connection");
    expect(JSON.stringify(others)).not.toContain(connection.password);
    // The mock would show the mark.
    expect(inputs("rows-public.orders")!.database).toBe("app");
  });

  it("take roles that are made elsewhere", async () => {
    const roles = [pulumi.output("app_readonly"), "anna"];
    await make({ tables: { orders: { policies: { tenant: { ...tenant, roles, for: "select" } } } } });
    expect(inputs("rows-public.orders")!.spec).toMatchObject({
      policies: { tenant: { roles: ["app_readonly", "anna"], command: "SELECT" } },
    });
  });

  it("go with what they are deleted with", async () => {
    const server = new pulumi.ComponentResource("test:index:Server", "server");
    const seen: unknown[] = [];
    await make(
      { tables: { orders: { policies: { tenant } } }, deletedWith: server },
      {
        transformations: [
          ({ type, opts }) => {
            if (type === sqlObject) seen.push((opts as pulumi.CustomResourceOptions).deletedWith);
            return undefined;
          },
        ],
      },
    );
    expect(seen).toEqual([server]);
  });
});

describe("outputs", () => {
  it("say what is missing, and warn", async () => {
    lacks = ["public.later"];
    const warn = vi.spyOn(pulumi.log, "warn").mockResolvedValue();
    try {
      const rows = await make({ tables: { orders: { policies: {} }, later: { policies: {} } } });
      expect(await known(rows.missing)).toEqual(["public.later"]);
      expect(warn.mock.calls.map(([message]) => message)).toEqual([expect.stringContaining("on public.later:")]);
    } finally {
      warn.mockRestore();
    }
  });

  it("warn of nothing when all is there", async () => {
    const warn = vi.spyOn(pulumi.log, "warn").mockResolvedValue();
    try {
      const rows = await make({ tables: { orders: { policies: {} } } });
      expect(await known(rows.missing)).toEqual([]);
      expect(warn).not.toHaveBeenCalled();
    } finally {
      warn.mockRestore();
    }
  });

  it("declare without secrets, for another database and setting as well", async () => {
    const rows = await make({
      connection: pulumi.secret(connection),
      database: "other",
      tenantSetting: "app.tenant",
      tables: { orders: { policies: { few: { restrictive: true, using: "true", withCheck: "false" } } } },
    });
    expect(await pulumi.isSecret(rows.declaration)).toBe(false);
    expect(await known(rows.declaration)).toEqual({
      database: "other",
      tenantSetting: "app.tenant",
      tables: {
        "public.orders": {
          force: true,
          policies: {
            few: { roles: ["public"], command: "ALL", restrictive: true, using: "true", withCheck: "false" },
          },
        },
      },
      written: { "public.orders": { few: { using: "true", withCheck: null } } },
    });
  });
});

it("refuses all at once, before anything is registered", () => {
  const tables = { "a b": { policies: {} }, orders: { policies: { tenant: { using: "true) OR (false" } } } };
  let problems: InvalidArguments | undefined;
  try {
    new RowPolicies("rows", { connection, tables });
  } catch (error) {
    problems = error as InvalidArguments;
  }
  expect(problems).toBeInstanceOf(InvalidArguments);
  expect(problems!.problems.map(({ field }) => field)).toEqual(["tables.a b", "tables.orders.policies.tenant.using"]);
  expect(problems!.message).toContain('syntax error at or near "OR", at character 7');
  expect([...children.values()].filter(({ type }) => type === sqlObject)).toEqual([]);
});

/**
 * Row-level security as code: which rows of a table each role sees and writes, kept on the server exactly as declared, over any
 * connection.
 */
import * as pulumi from "@pulumi/pulumi";
import type { ConnectionInput } from "../core/connection.ts";
import { Operation } from "../core/operation.ts";
import { refuse } from "../core/problems.ts";
import type { PoliciesDeclaration, WrittenPolicy } from "../postgres/declaration.ts";
import {
  type DeclaredTable,
  declaredTable,
  defaultTenantSetting,
  policyProblems,
  qualified,
  type RowCommand,
} from "../postgres/policies.ts";
import type { Snapshot } from "./operations/sqlKind.ts";

export interface RowPolicyArgs {
  /**
   * Names on the server of the roles that it is for, groups or logins; for a group it holds for its members too. Take them from
   * `DatabaseRoles.groups`, so that the policy goes before the role does: PostgreSQL drops no role that a policy names.
   * @default everybody
   */
  roles?: pulumi.Input<string>[];
  /**
   * The command that it is for: `all`, `select`, `insert`, `update` or `delete`.
   * @default "all"
   */
  for?: RowCommand;
  /**
   * `false`: it permits, together with whatever another one permits. `true`: it forbids what it does not say. Hazard: a table with
   * nothing but restrictive ones shows no row.
   * @default false
   */
  restrictive?: boolean;
  /**
   * SQL expression that is true for the rows that may be read, updated and deleted. Not for `insert`. Names outside `public` and
   * `pg_catalog` want their schema. Hazard: a query on another table in it is subject to that table's policies.
   * @default no row may be
   */
  using?: string;
  /**
   * SQL expression that is true for the rows that may be written. Not for `select` and `delete`.
   * @default the same as `using`
   */
  withCheck?: string;
  /**
   * Column that must equal the tenant's setting, in what is read and in what is written, instead of `using` and `withCheck`. Index
   * it. The setting is cast to the column's type: one that is not of it is an error, one that is missing or empty matches no row.
   * Hazard: PostgreSQL refuses to change the type of a column that a policy uses, and to drop it.
   */
  tenantColumn?: string;
}

export interface RowTableArgs {
  /**
   * Whether the table's owner is subject to the policies too.
   * @default true
   */
  force?: boolean;
  /**
   * The policies by name: all that the table has. Hazard: any other one on the table is dropped, even one that was there before.
   * None at all closes the table.
   */
  policies: Record<string, RowPolicyArgs>;
}

export interface RowPoliciesArgs {
  /**
   * The server, and an administrator who is a superuser, owns the tables, or may become a member of who does. A component's
   * `connection`.
   */
  connection: ConnectionInput;
  /**
   * The database that the tables are in.
   * @default the connection's database
   */
  database?: pulumi.Input<string>;
  /**
   * The setting by which the application says whose rows a transaction is about, for `tenantColumn`.
   * @default "app.current_user_id"
   */
  tenantSetting?: string;
  /**
   * The tables, by `schema.table` or by name alone in `public`. One that does not exist is reported, and protected by the next `up`
   * after it was created. Hazard: until then it is open to whoever has rights on it.
   */
  tables: Record<string, RowTableArgs>;
  /**
   * What all this disappears with, usually the component that made the server: when that is destroyed in the same go, nothing is
   * dropped first, so that `down` works with the server dead.
   * @default the policies are dropped one by one
   */
  deletedWith?: pulumi.Resource;
}

/**
 * Row security of tables in one database.
 *
 * ```ts
 * new RowPolicies("rows", {
 *   connection: db.connection,
 *   tables: { orders: { policies: { tenant: { tenantColumn: "user_id" } } } },
 *   deletedWith: db,
 * });
 * ```
 *
 * and in the application, in each transaction, `SELECT set_config('app.current_user_id', $1, true)` first.
 *
 * **What you get**: row security on for each table that exists, for its owner too, with exactly these policies; a change is made in
 * one transaction, without a moment in which the table is open. What somebody else changed is found by a refresh and put right by the
 * next `up` (`up --refresh` does both), and so is a table that was dropped and made anew: PostgreSQL dropped its policies with it.
 *
 * **What it costs**: one small resource and one connection for each table. A change locks its table for a moment. It
 * keeps nobody waiting for a long transaction on it: it steps back after 0.2 s and tries again, for two minutes.
 *
 * **What it does not do**:
 * - Hold superusers and roles with BYPASSRLS: policies never do. Nor the owner with `force: false`, nor TRUNCATE and foreign keys.
 * - Keep tenants from each other who can run SQL of their own: whoever can do that can set the setting. It separates the tenants of
 *   one application. For hostile SQL give each tenant a login and a policy on `current_user`.
 * - Set the setting. Through a transaction pooler make it LOCAL, as above: set for the session, it stays for the next client.
 * - Protect a view's rows: it reads as its owner, unless it is made `WITH (security_invoker = true)` (PostgreSQL 15 and later). Nor
 *   the partitions of a table when they are read directly; declare those as well.
 * - Let a backup read all: `pg_dump` by a role that is subject to policies fails, rather than dump a part. Give the backup group a
 *   policy `{ roles: [backup], for: "select", using: "true" }` and run `pg_dump --enable-row-security`.
 * - Open a table again. A table that is taken out, as all of them when the component is removed, loses the policies that are declared
 *   here and keeps row security on: without another policy it shows no rows. The other way would open it to whoever has rights on it.
 *   `ALTER TABLE … DISABLE ROW LEVEL SECURITY` does, when that is meant. So give `aliases` when you rename the component: otherwise
 *   the old one, removed last, takes the new one's policies with it until the next `up --refresh`.
 */
export class RowPolicies extends pulumi.ComponentResource {
  /** Tables, as `schema.table`, that do not exist yet, and so are not protected. */
  readonly missing: pulumi.Output<string[]>;
  /** What is declared, for the access matrix. */
  readonly declaration: pulumi.Output<PoliciesDeclaration>;

  constructor(name: string, args: RowPoliciesArgs, opts?: pulumi.ComponentResourceOptions) {
    super("holdfast:index:RowPolicies", name, {}, opts);
    const tenantSetting = args.tenantSetting ?? defaultTenantSetting;
    refuse(component, name, policyProblems(args, isLater));

    const database = pulumi.output(
      args.database ?? pulumi.unsecret(pulumi.output(args.connection).apply((connection) => connection.database)),
    );
    const tables = Object.fromEntries(
      Object.entries(args.tables).map(([table, what]) => [
        qualified(table),
        pulumi.output(what).apply((known): DeclaredTable => {
          refuse(component, name, policyProblems({ tables: { [table]: known } }));
          return declaredTable(known);
        }),
      ]),
    );
    const made = Object.entries(tables).map(
      ([table, declared]) =>
        new Operation(
          "sqlObject",
          `${name}-${table}`,
          {
            connection: pulumi.secret(args.connection),
            database,
            kind: "rowPolicies",
            spec: declared.apply((known) => ({ ...known, table, tenantSetting })),
          },
          { parent: this, ...(args.deletedWith === undefined ? {} : { deletedWith: args.deletedWith }) },
          ["applied"],
        ),
    );

    // A table that `--target` left out has nothing to tell.
    const applied = pulumi.all(made.map((table) => table.output<Snapshot | undefined>("applied")));
    this.missing = applied.apply((snapshots) => snapshots.flatMap((snapshot) => snapshot?.missing ?? []));
    this.missing.apply((missing) => {
      if (missing.length > 0)
        pulumi.log.warn(
          `no row security on ${missing.join(", ")}: no such table. The first up after it was created protects it.`,
          this,
        );
    });
    this.declaration = pulumi.all([database, pulumi.all(tables), applied]).apply(([known, declared, snapshots]) => ({
      database: known,
      tenantSetting,
      tables: declared,
      written: Object.fromEntries(Object.keys(declared).map((table, i) => [table, written(snapshots[i])])),
    }));
    this.registerOutputs({ missing: this.missing, declaration: this.declaration });
  }
}

/** The policies' expressions as they read back. */
function written(snapshot: Snapshot | undefined): Record<string, WrittenPolicy> {
  const policies = (snapshot?.policies ?? []) as (WrittenPolicy & { name: string })[];
  return Object.fromEntries(policies.map(({ name, using, withCheck }) => [name, { using, withCheck }]));
}

const component = "RowPolicies";

/** Known only once something else is made. */
const isLater = (value: unknown) => pulumi.Output.isInstance(value) || value instanceof Promise;

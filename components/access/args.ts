/** What `DatabaseRoles` takes, and everything that is wrong with it at once. */
import * as pulumi from "@pulumi/pulumi";
import type { ConnectionInput } from "../core/connection.ts";
import { addProblems, type Kind, soundly } from "../core/kinds.ts";
import { type Problem, refuse } from "../core/problems.ts";
import type { GroupArgs } from "../postgres/groups.ts";
import type { LoginArgs } from "../postgres/logins.ts";
import { databaseProblems, type Roles, roleProblems } from "../postgres/roles.ts";
import type { LoginServer } from "./loginServer.ts";

export interface DatabaseRolesArgs {
  /** The server, and an administrator who owns the database or is a superuser, with CREATEROLE. A component's `connection`. */
  connection: ConnectionInput;
  /**
   * The database, which must exist. The group roles' names start with it. Hazard: a change drops the logins and makes them anew.
   * @default the connection's database
   */
  database?: pulumi.Input<string>;
  /**
   * The schemas the rights are about, which must exist. Removing one revokes the rights in it. Hazard: in `public`, when it is not
   * among them, everybody keeps what PostgreSQL gives everybody: USAGE, and before version 15 also CREATE.
   * @default ["public"]
   */
  schemas?: string[];
  /**
   * Groups of your own beside the built-in ones, by key: exceptions on single tables and columns. On the server each is named
   * `<database>_<key>`.
   * @default none
   */
  groups?: Record<string, GroupArgs>;
  /** Who logs in, by name. */
  logins: Record<string, LoginArgs>;
  /**
   * The component that makes the server, where it can say who comes from where and give client certificates: a `DockerPostgres`.
   * Logins with `from` or `clientAuth: "cert"` need it.
   * @default none
   */
  server?: LoginServer;
  /**
   * What all this disappears with: when that is destroyed in the same go, nothing is revoked or dropped first, so that `down` works
   * with the server dead.
   * @default the `server`; without one everything is revoked and dropped one by one
   */
  deletedWith?: pulumi.Resource;
}

export const component = "DatabaseRoles";

const list: Kind = { list: "text" };

const groupKinds: Record<keyof GroupArgs, Kind> = {
  includes: list,
  grants: { list: { fields: { table: "text", columns: list, privileges: list } } },
};

const loginKinds: Record<keyof LoginArgs, Kind> = {
  roles: list,
  connectionLimit: "number",
  statementTimeout: "text",
  lockTimeout: "text",
  idleInTransactionTimeout: "text",
  searchPath: list,
  readOnly: "boolean",
  validUntil: "text",
  rotation: { fields: { every: "text", overlap: "text" } },
  clientAuth: "text",
  from: list,
  audit: "text",
};

const isLater = (value: unknown) => pulumi.Output.isInstance(value) || value instanceof Promise;

const kinds = (args: DatabaseRolesArgs): Record<keyof DatabaseRolesArgs, Kind> => ({
  connection: "any",
  database: isLater(args.database) ? "any" : "text",
  schemas: list,
  groups: { map: { fields: groupKinds } },
  logins: { map: { fields: loginKinds } },
  server: "any",
  deletedWith: "any",
});

/** The roles that are declared; throws with everything that is wrong and can be known before anything is made. */
export function checkedRoles(name: string, given: DatabaseRolesArgs): Roles {
  const { args, problems } = soundly(given, kinds(given));
  const { schemas = ["public"], groups = {}, logins = {}, database, server } = args;
  addProblems(problems, [
    ...absent("connection", given.connection, "pass a component's `connection`"),
    ...absent("logins", given.logins, "declare who logs in; { } is nobody"),
  ]);
  addProblems(problems, roleProblems({ schemas, groups, logins }, server !== undefined));
  if (typeof database === "string") addProblems(problems, databaseProblems(database, groups, logins));
  refuse(component, name, problems);
  return { schemas, groups, logins };
}

/** From a stack's config an argument may be missing that the type demands. */
const absent = (field: string, value: unknown, fix: string): Problem[] =>
  value === undefined ? [{ field, found: "nothing", allowed: "a value", fix }] : [];

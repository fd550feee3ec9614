/**
 * Least privilege on one database, over any connection: group roles that hold the rights, logins that hold groups, nothing for
 * PUBLIC. Works as an administrator without SUPERUSER, which is what a managed service gives.
 */
import * as postgresql from "@pulumi/postgresql";
import * as pulumi from "@pulumi/pulumi";
import * as random from "@pulumi/random";
import type { ConnectionInput, Credential } from "../core/connection.ts";
import { refuse } from "../core/problems.ts";
import {
  databaseProblems,
  everybody,
  existing,
  type Grantee,
  Group,
  groupName,
  groups,
  includes,
  type ObjectType,
  onDatabase,
  onObjects,
  onSchema,
  openToEverybody,
  roleProblems,
} from "../postgres/roles.ts";
import { scramVerifier } from "../postgres/scram.ts";

export interface LoginArgs {
  /**
   * The groups it is in: `owner`, `readwrite`, `readonly`. Each includes the next. A login in `owner` acts as the group from the
   * start of its session, so that all owners together own what any of them creates.
   */
  roles: Group[];
  /**
   * How many connections it may have at once. Behind a pooler these are the pooler's.
   * @default no limit of its own
   */
  connectionLimit?: number;
}

export interface DatabaseRolesArgs {
  /** The server, and an administrator who owns the database or is a superuser, with CREATEROLE. A component's `connection`. */
  connection: ConnectionInput;
  /**
   * The database, which must exist. The group roles' names start with it. Hazard: a change drops the logins and makes them anew.
   * @default the connection's database
   */
  database?: pulumi.Input<string>;
  /**
   * The schemas the rights are about, which must exist. Removing one revokes the rights in it.
   * @default ["public"]
   */
  schemas?: string[];
  /** Who logs in, by name. */
  logins: Record<string, LoginArgs>;
  /**
   * What all this disappears with, usually the component that made the server: when that is destroyed in the same go, nothing is
   * revoked or dropped first, so that `down` works with the server dead.
   * @default everything is revoked and dropped one by one
   */
  deletedWith?: pulumi.Resource;
}

/**
 * Roles, logins and grants on one database.
 *
 * ```ts
 * const roles = new DatabaseRoles("roles", {
 *   connection: db.connection,
 *   logins: { app: { roles: ["readwrite"] }, reader: { roles: ["readonly"] } },
 *   deletedWith: db,
 * });
 * export const password = roles.credentials.app.password;
 * ```
 *
 * **What you get**: `<database>_owner` (creates and alters), `<database>_readwrite` (rows) and `<database>_readonly`, each including
 * the next, none of which can log in; logins with a generated password that hold exactly the groups named; nothing for PUBLIC on the
 * database, the schemas, and future functions and types. What an owner's login creates has its rights at once. What others created
 * gets them when the roles are made, and later when a refresh finds it without (`up --refresh`). Passwords reach the server as SCRAM
 * verifiers only.
 *
 * **What it costs**: about 30 small resources for one schema and two logins, 14 for each further schema; under 3 s.
 *
 * **What it does not do**: create databases or schemas. Give the owner group the tables that others created: it has their rows, not
 * their definition. Touch functions that exist. Keep readers from a SECURITY DEFINER function of the owner's: its author must revoke
 * that. Verify the server beyond what `sslmode` does with the system's authorities: the provider takes a bundle only as a
 * file, which would have to be there at each `down` too.
 */
export class DatabaseRoles extends pulumi.ComponentResource {
  /** Name and password of each login. Known when the login has all its rights. Secret. */
  readonly credentials: pulumi.Output<Record<string, Credential>>;
  /** The group roles' names. */
  readonly groups: pulumi.Output<Record<Group, string>>;

  constructor(name: string, args: DatabaseRolesArgs, opts?: pulumi.ComponentResourceOptions) {
    super("holdfast:index:DatabaseRoles", name, {}, opts);
    const schemas = args.schemas ?? ["public"];
    refuse(component, name, [
      ...(typeof args.database === "string" ? databaseProblems(args.database, Object.keys(args.logins)) : []),
      ...roleProblems(schemas, args.logins),
    ]);

    const parts = new Parts(this, name, args);
    const groupRoles = parts.groups();
    const granted = parts.grants(groupRoles, schemas);
    const logins = parts.logins(args.logins, groupRoles, granted);

    this.credentials = pulumi.secret(pulumi.all(logins));
    const { readonly, readwrite, owner } = groupRoles;
    this.groups = pulumi
      .all([readonly.name, readwrite.name, owner.name])
      .apply(([ro, rw, own]) => ({ readonly: ro, readwrite: rw, owner: own }));
    this.registerOutputs({ credentials: this.credentials, groups: this.groups });
  }
}

const component = "DatabaseRoles";

/** Seconds until an unreachable server is an error. The plugin's own default, three minutes, looks hung. */
const connectTimeout = 15;

type GroupRoles = Record<Group, postgresql.Role>;

/** Makes the children. */
class Parts {
  private readonly parent: pulumi.Resource;
  private readonly name: string;
  private readonly database: pulumi.Output<string>;
  private readonly admin: pulumi.Output<string>;
  private readonly sql: pulumi.CustomResourceOptions;

  constructor(parent: pulumi.Resource, name: string, args: DatabaseRolesArgs) {
    this.parent = parent;
    this.name = name;
    const connection = pulumi.output(args.connection);
    // Only the password is one: marked as a whole, the connection would hide the names of all roles too.
    const plain = <T>(value: pulumi.Output<T>) => pulumi.unsecret(value);
    this.admin = plain(connection.username);
    this.database = pulumi.output(args.database ?? plain(connection.database)).apply((database) => {
      refuse(component, name, databaseProblems(database, Object.keys(args.logins)));
      return database;
    });
    const provider = new postgresql.Provider(
      `${name}-provider`,
      {
        host: plain(connection.host),
        port: plain(connection.port),
        database: this.database,
        username: this.admin,
        password: connection.password,
        sslmode: plain(connection.sslmode),
        // Otherwise it reads passwords back, which only a superuser can.
        superuser: false,
        connectTimeout,
      },
      { parent },
    );
    this.sql = { parent, provider, ...(args.deletedWith === undefined ? {} : { deletedWith: args.deletedWith }) };
  }

  groups(): GroupRoles {
    const made: Partial<GroupRoles> = {};
    for (const group of groups) {
      const included = includes[group];
      made[group] = new postgresql.Role(
        `${this.name}-${group}`,
        {
          name: this.database.apply((database) => groupName(database, group)),
          login: false,
          roles: included === undefined ? [] : [made[included]!.name],
        },
        this.sql,
      );
    }
    return made as GroupRoles;
  }

  /**
   * Grants to one grantee after those to another. It keeps two of them off one object ("tuple concurrently updated"), and the
   * plugin from deadlocks, even between different objects: it locks the grantee, then its members, and the administrator is a
   * member of every role that it made.
   * @returns the last of them
   */
  grants(roles: GroupRoles, schemas: readonly string[]): pulumi.Resource[] {
    let done: pulumi.Resource[] = Object.values(roles);
    done = next(done, this.administrators(schemas, done));
    for (const grantee of [everybody, ...groups] as const)
      done = next(done, [
        ...this.onDatabase(grantee, roles, done),
        ...schemas.flatMap((schema) => this.inSchema(grantee, schema, roles, done)),
      ]);
    // The same for default privileges, which it locks by creator: beside the grants to `readwrite` they could deadlock as well.
    for (const grantee of [everybody, Group.ReadOnly, Group.ReadWrite] as const)
      done = next(
        done,
        grantee === everybody
          ? this.closedToEverybody(roles, done)
          : schemas.flatMap((schema) => this.defaultsInSchema(grantee, schema, roles, done)),
      );
    return done;
  }

  /**
   * A right of the administrator's own on each schema, never revoked. Revoking the owner group's takes a schema that the group made
   * away from everybody, and then nothing in it can be revoked or granted. `public` belongs to the database's owner.
   */
  private administrators(schemas: readonly string[], after: pulumi.Resource[]): pulumi.Resource[] {
    return schemas
      .filter((schema) => schema !== "public")
      .map(
        (schema) =>
          new postgresql.Grant(
            `${this.name}-admin-schema-${schema}`,
            {
              role: this.admin,
              database: this.database,
              objectType: "schema",
              schema,
              privileges: ["USAGE", "CREATE"],
            },
            { ...this.sql, dependsOn: after, retainOnDelete: true },
          ),
      );
  }

  private onDatabase(grantee: Grantee, roles: GroupRoles, after: pulumi.Resource[]): pulumi.Resource[] {
    return [this.grant(grantee, roles, { objectType: "database", privileges: [...onDatabase[grantee]] }, after)];
  }

  private inSchema(grantee: Grantee, schema: string, roles: GroupRoles, after: pulumi.Resource[]): pulumi.Resource[] {
    const made: pulumi.Resource[] = [];
    if (grantee === everybody || onSchema[grantee].length > 0)
      made.push(
        this.grant(grantee, roles, { objectType: "schema", schema, privileges: [...onSchema[grantee]] }, after),
      );
    if (grantee === Group.ReadOnly || grantee === Group.ReadWrite)
      for (const objectType of existing)
        made.push(
          this.grant(grantee, roles, { objectType, schema, privileges: [...onObjects[objectType][grantee]] }, after),
        );
    return made;
  }

  private grant(
    grantee: Grantee,
    roles: GroupRoles,
    args: { objectType: string; schema?: string; privileges: string[] },
    after: pulumi.Resource[],
  ): pulumi.Resource {
    const suffix = [grantee, args.objectType, args.schema].filter((part) => part !== undefined).join("-");
    return new postgresql.Grant(
      `${this.name}-${suffix}`,
      { role: grantee === everybody ? everybody : roles[grantee].name, database: this.database, ...args },
      { ...this.sql, dependsOn: after },
    );
  }

  /** Not by schema: what a schema's default privileges revoke, PostgreSQL's own defaults give back. */
  private closedToEverybody(roles: GroupRoles, after: pulumi.Resource[]): pulumi.Resource[] {
    const creators = { owner: roles.owner.name, admin: this.admin };
    return openToEverybody.flatMap((objectType) =>
      Object.entries(creators).map(([suffix, creator]) =>
        this.default(
          `everybody-${objectType}-by-${suffix}`,
          creator,
          { role: everybody, objectType, privileges: [] },
          after,
        ),
      ),
    );
  }

  private defaultsInSchema(
    grantee: typeof Group.ReadOnly | typeof Group.ReadWrite,
    schema: string,
    roles: GroupRoles,
    after: pulumi.Resource[],
  ): pulumi.Resource[] {
    return (Object.keys(onObjects) as ObjectType[])
      .filter((objectType) => onObjects[objectType][grantee].length > 0)
      .map((objectType) =>
        this.default(
          `${grantee}-${objectType}-${schema}`,
          roles.owner.name,
          { role: roles[grantee].name, schema, objectType, privileges: [...onObjects[objectType][grantee]] },
          after,
        ),
      );
  }

  private default(
    suffix: string,
    owner: pulumi.Input<string>,
    args: { role: pulumi.Input<string>; schema?: string; objectType: ObjectType; privileges: string[] },
    after: pulumi.Resource[],
  ): pulumi.Resource {
    return new postgresql.DefaultPrivileges(
      `${this.name}-future-${suffix}`,
      { owner, database: this.database, ...args },
      { ...this.sql, dependsOn: after },
    );
  }

  /** Last, so that whoever can log in meets the rights as declared. */
  logins(
    logins: Record<string, LoginArgs>,
    roles: GroupRoles,
    after: pulumi.Resource[],
  ): Record<string, pulumi.Output<Credential>> {
    return Object.fromEntries(
      Object.entries(logins).map(([login, args]) => [login, this.login(login, args, roles, after)]),
    );
  }

  private login(
    login: string,
    args: LoginArgs,
    roles: GroupRoles,
    after: pulumi.Resource[],
  ): pulumi.Output<Credential> {
    const { parent } = this;
    const password = new random.RandomPassword(
      `${this.name}-login-${login}-password`,
      { length: 32, special: false },
      { parent },
    );
    // Kept, so that the verifier is the same at every `up`.
    const salt = new random.RandomId(`${this.name}-login-${login}-salt`, { byteLength: 16 }, { parent });
    const role = new postgresql.Role(
      `${this.name}-login-${login}`,
      {
        name: login,
        login: true,
        password: pulumi
          .all([password.result, salt.b64Std])
          .apply(([clear, base64]) => scramVerifier(clear, Buffer.from(base64, "base64"))),
        roles: args.roles.map((group) => roles[group].name),
        ...(args.connectionLimit === undefined ? {} : { connectionLimit: args.connectionLimit }),
        ...(args.roles.includes(Group.Owner) ? { assumeRole: roles.owner.name } : {}),
      },
      { ...this.sql, dependsOn: after },
    );
    return pulumi.all([role.name, password.result]).apply(([username, clear]) => ({ username, password: clear }));
  }
}

/** What the next stage waits for: this stage, or the one before when this one is empty. */
function next(before: pulumi.Resource[], stage: pulumi.Resource[]): pulumi.Resource[] {
  return stage.length > 0 ? stage : before;
}

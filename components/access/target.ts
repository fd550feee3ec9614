/** What all children of `DatabaseRoles` are made with: the database, who makes them there, and with what they disappear. */
import * as postgresql from "@pulumi/postgresql";
import * as pulumi from "@pulumi/pulumi";
import type { Connection } from "../core/connection.ts";
import { Operation } from "../core/operation.ts";
import { refuse } from "../core/problems.ts";
import { groupName } from "../postgres/privileges.ts";
import { administratorProblems, databaseProblems, type Roles } from "../postgres/roles.ts";
import { connections } from "../standards/connections.ts";
import { component, type DatabaseRolesArgs } from "./args.ts";
import type { KindName } from "./operations/sqlObject.ts";

export class Target {
  readonly parent: pulumi.Resource;
  /** The component's. */
  readonly name: string;
  readonly roles: Roles;
  readonly database: pulumi.Output<string>;
  readonly administrator: pulumi.Output<string>;
  /** For whatever the provider has no part in. */
  readonly own: pulumi.CustomResourceOptions;
  /** For the provider's resources. */
  readonly sql: pulumi.CustomResourceOptions;
  private readonly connection: pulumi.Output<Connection>;

  constructor(parent: pulumi.Resource, name: string, roles: Roles, args: DatabaseRolesArgs) {
    this.parent = parent;
    this.name = name;
    this.roles = roles;
    this.connection = pulumi.secret(args.connection);
    // Only the password is one: marked as a whole, the connection would hide the names of all roles too.
    const plain = <K extends keyof Connection>(key: K) =>
      pulumi.unsecret(this.connection.apply((connection) => connection[key]));
    this.administrator = plain("username").apply((administrator) => {
      refuse(component, name, administratorProblems(administrator, roles.logins));
      return administrator;
    });
    this.database = pulumi.output(args.database ?? plain("database")).apply((database) => {
      refuse(component, name, databaseProblems(database, roles.groups, roles.logins));
      return database;
    });
    const deletedWith = args.deletedWith ?? args.server;
    this.own = { parent, ...(deletedWith === undefined ? {} : { deletedWith }) };
    const provider = new postgresql.Provider(
      `${name}-provider`,
      {
        host: plain("host"),
        port: plain("port"),
        database: this.database,
        username: this.administrator,
        password: this.connection.password,
        sslmode: plain("sslmode"),
        // Otherwise it reads passwords back, which only a superuser can.
        superuser: false,
        connectTimeout: connections.answersWithin,
      },
      { parent },
    );
    this.sql = { ...this.own, provider };
  }

  /** Name of a group's role on the server. */
  groupName(key: string): pulumi.Output<string> {
    return this.database.apply((database) => groupName(database, key));
  }

  sqlObject(kind: KindName, suffix: string, spec: pulumi.Inputs, opts: pulumi.CustomResourceOptions): Operation {
    const inputs = { connection: this.connection, database: this.database, kind, spec };
    return new Operation("sqlObject", `${this.name}-${suffix}`, inputs, { ...this.own, ...opts }, ["applied"]);
  }
}

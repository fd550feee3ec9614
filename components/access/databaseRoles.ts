/**
 * Least privilege on one database, over any connection: group roles that hold the rights, logins that hold groups, nothing for
 * PUBLIC. Works as an administrator without SUPERUSER, which is what a managed service gives.
 */
import * as pulumi from "@pulumi/pulumi";
import type { CertificateCredential, Credential } from "../core/connection.ts";
import type { RolesDeclaration } from "../postgres/declaration.ts";
import { rolesDeclaration } from "../postgres/roles.ts";
import { checkedRoles, type DatabaseRolesArgs } from "./args.ts";
import { Grants } from "./grants.ts";
import { makeGroups } from "./groups.ts";
import { Logins } from "./logins.ts";
import { Target } from "./target.ts";

/**
 * Roles, logins and grants on one database.
 *
 * ```ts
 * const roles = new DatabaseRoles("roles", {
 *   connection: db.connection,
 *   logins: { app: { roles: ["readwrite"] }, reader: { roles: ["readonly"] } },
 *   server: db,
 * });
 * export const credentials = roles.credentials;
 * ```
 *
 * **What you get**: group roles that cannot log in, named `<database>_<group>`. `readonly` (rows, functions), `readwrite` (changes rows),
 * `owner` (creates and alters) and `migrator` (deploys as the owner), each including the one before; `monitor`, `backup` and `auditor`
 * when somebody is in them; groups of your own. Logins that hold exactly the groups named, with a generated password, passwords in
 * turn or a client certificate. Nothing for PUBLIC on the database, the schemas, and functions and types. What an owner's or a
 * migrator's login creates has its rights at once. What others created gets them when the roles are made, and later when a refresh
 * finds it without (`up --refresh`). Passwords reach the server as SCRAM verifiers only.
 *
 * **What it costs**: about 40 small resources for one schema and two logins, 14 for each further schema, 4 for each further login; a
 * few seconds.
 *
 * **What it does not do**: create databases or schemas. Give the owner group the tables that others created: it has their rows, not
 * their definition. Keep readers from a SECURITY DEFINER function: it acts with its author's rights for whoever is in `readonly`.
 * Verify the server beyond what `sslmode` does with the system's authorities: the provider takes a bundle only as a
 * file, which would have to be there at each `down` too.
 */
export class DatabaseRoles extends pulumi.ComponentResource {
  /**
   * Name and password of each login, or name, certificate and key. Known when the login has all its rights. Of one that rotates, those
   * of the role that is handed out now. Secret.
   */
  readonly credentials: pulumi.Output<Record<string, Credential | CertificateCredential>>;
  /** The group roles' names on the server, by key. */
  readonly groups: pulumi.Output<Record<string, string>>;
  /** Tables and columns that rights of your own groups name and the database has not (yet): nobody has those rights. */
  readonly missing: pulumi.Output<string[]>;
  /** What is declared, for the access matrix. */
  readonly declaration: pulumi.Output<RolesDeclaration>;

  constructor(name: string, args: DatabaseRolesArgs, opts?: pulumi.ComponentResourceOptions) {
    // Before the component itself is registered, so that a refusal leaves nothing at all behind.
    const roles = checkedRoles(name, args);
    super("holdfast:index:DatabaseRoles", name, {}, opts);
    const target = new Target(this, name, roles, args);

    const groups = makeGroups(target);
    const grants = new Grants(target, groups);
    const makes = new Logins(target, groups, grants, args.server);
    const logins = Object.entries(roles.logins).map(([login, given]) => ({ login, ...makes.make(login, given) }));

    for (const { group, missing } of grants.missing)
      missing.apply((tables) => {
        if (tables.length > 0)
          pulumi.log.warn(
            `group ${group} has no rights on ${tables.join(", ")}: not there. The first up after it was created gives them.`,
            this,
          );
      });

    this.credentials = pulumi.secret(
      pulumi.all(Object.fromEntries(logins.map(({ login, credential }) => [login, credential]))),
    );
    this.groups = pulumi.all(Object.fromEntries([...groups].map(([key, role]) => [key, role.name])));
    this.missing = pulumi
      .all(grants.missing.map(({ missing }) => missing))
      .apply((all) => [...new Set(all.flat())].sort());
    const rotations = logins.flatMap(({ login, rotation }) =>
      rotation === undefined ? [] : [[login, rotation] as const],
    );
    this.declaration = pulumi
      .all([target.database, target.administrator, pulumi.all(Object.fromEntries(rotations))])
      .apply(([database, administrator, facts]) => rolesDeclaration(roles, database, administrator, facts));
    this.registerOutputs({
      credentials: this.credentials,
      groups: this.groups,
      missing: this.missing,
      declaration: this.declaration,
    });
  }
}

/** The rights of the groups, on what exists and on what is created later; nothing for everybody. */
import * as postgresql from "@pulumi/postgresql";
import type * as pulumi from "@pulumi/pulumi";
import type { Operation } from "../core/operation.ts";
import { connects, inOrder } from "../postgres/groups.ts";
import {
  builtIn,
  everybody,
  existing,
  type Grantee,
  Group,
  isOptional,
  type ObjectType,
  onDatabase,
  onObjects,
  onSchema,
  openToEverybody,
  type RowGroup,
  rowGroups,
  tableParts,
} from "../postgres/privileges.ts";
import type { GroupRoles } from "./groups.ts";
import type { Snapshot } from "./operations/sqlKind.ts";
import { type Maker, Stages } from "./stages.ts";
import type { Target } from "./target.ts";

/** Whose creations have default privileges, by the suffix of their resources' names. */
type Creator = "admin" | typeof Group.Owner;

/** Tables and columns that a group's rights name and the database has not. */
export interface MissingTables {
  group: string;
  missing: pulumi.Output<string[]>;
}

export class Grants {
  /** There when every built-in group has its rights. */
  readonly done: pulumi.Resource;
  private readonly ofLanes: readonly pulumi.Resource[];
  /** There when the user's own group has its rights, by key. */
  readonly tables: ReadonlyMap<string, pulumi.Resource>;
  readonly missing: readonly MissingTables[];
  private readonly target: Target;
  private readonly groups: GroupRoles;

  /**
   * Grants to one grantee after those to another. It keeps two of them off one object ("tuple concurrently updated"), and the
   * plugin from deadlocks, even between different objects: it locks the grantee, then its members, and the administrator is a
   * member of every role that it made.
   */
  constructor(target: Target, groups: GroupRoles) {
    this.target = target;
    this.groups = groups;
    const { schemas } = target.roles;
    const stages = new Stages([...groups.values()]);
    const inEach = (made: (schema: string) => Maker[]) =>
      Object.fromEntries(schemas.map((schema) => [schema, made(schema)]));
    stages.next(this.memberships());
    stages.next(this.administrators());
    for (const grantee of [everybody, ...builtIn] as const)
      if (grantee === everybody || groups.has(grantee)) {
        const onDatabase = this.onDatabase(grantee);
        const inSchemas = inEach((schema) => this.inSchema(grantee, schema));
        if (isOptional(grantee)) stages.next([], { [`group ${grantee}`]: onDatabase, ...inSchemas });
        else stages.next(onDatabase, inSchemas);
      }
    // The same for default privileges, which it locks by creator: beside the grants to `readwrite`, or beside another creator's, they
    // could deadlock as well.
    for (const creator of ["admin", Group.Owner] as const) stages.next(this.closedToEverybody(creator));
    for (const grantee of rowGroups)
      stages.next(
        [],
        inEach((schema) => this.defaultsInSchema(grantee, schema)),
      );
    stages.next([this.ofMigrator()]);
    this.done = this.functions(stages.last);
    this.ofLanes = stages.lastOfLanes;
    const made = this.onTables();
    this.tables = made;
    this.missing = [...made].map(([group, operation]) => ({
      group,
      // One that `--target` left out has nothing to tell.
      missing: operation.output<Snapshot | undefined>("applied").apply((applied) => applied?.missing ?? []),
    }));
  }

  /**
   * What to wait for until somebody in these groups has all rights. What may go by itself is named besides, though `done` waits for it:
   * a login that goes together with a schema or an optional group is to go first, since the plugin locks from a group to its members
   * to take a right away, and from a login to the administrator to remove it, which make a circle with a second login.
   */
  of(keys: Iterable<string>): pulumi.Resource[] {
    return [this.done, ...this.ofLanes, ...[...keys].flatMap((key) => this.tables.get(key) ?? [])];
  }

  private nameOf(key: string): pulumi.Output<string> {
    return this.groups.get(key)!.name;
  }

  /**
   * Only whoever has the owner's rights may grant on its views and sequences. The plugin sees to that by itself where the owner has
   * a table in the schema too, and not where it has none.
   */
  private memberships(): Maker[] {
    const { name, administrator: role, sql } = this.target;
    return [Group.Owner, Group.Migrator].map(
      (group) => (dependsOn) =>
        new postgresql.GrantRole(
          `${name}-admin-${group}`,
          { role, grantRole: this.nameOf(group) },
          // From PostgreSQL 16 on whoever made a role has it with that option, which reads back as a difference.
          { ...sql, dependsOn, ignoreChanges: ["withAdminOption"] },
        ),
    );
  }

  /**
   * A right of the administrator's own on each schema, never revoked. Revoking the owner group's takes a schema that the group made
   * away from everybody, and then nothing in it can be revoked or granted. `public` belongs to the database's owner.
   */
  private administrators(): Maker[] {
    const { name, administrator: role, database, sql, roles } = this.target;
    return roles.schemas
      .filter((schema) => schema !== "public")
      .map(
        (schema) => (dependsOn) =>
          new postgresql.Grant(
            `${name}-admin-schema-${schema}`,
            { role, database, objectType: "schema", schema, privileges: ["USAGE", "CREATE"] },
            { ...sql, dependsOn, retainOnDelete: true },
          ),
      );
  }

  private onDatabase(grantee: Grantee): Maker[] {
    if (grantee !== everybody && onDatabase[grantee].length === 0) return [];
    return [this.grant(grantee, { objectType: "database", privileges: [...onDatabase[grantee]] })];
  }

  private inSchema(grantee: Grantee, schema: string): Maker[] {
    const made: Maker[] = [];
    if (grantee === everybody || onSchema[grantee].length > 0)
      made.push(this.grant(grantee, { objectType: "schema", schema, privileges: [...onSchema[grantee]] }));
    for (const group of rowGroups)
      if (group === grantee)
        for (const objectType of existing)
          made.push(this.grant(group, { objectType, schema, privileges: [...onObjects[objectType][group]] }));
    return made;
  }

  private grant(grantee: Grantee, args: { objectType: string; schema?: string; privileges: string[] }): Maker {
    const suffix = [grantee, args.objectType, args.schema].filter((part) => part !== undefined).join("-");
    const { name, database, sql } = this.target;
    const role = grantee === everybody ? everybody : this.nameOf(grantee);
    return (dependsOn) => new postgresql.Grant(`${name}-${suffix}`, { role, database, ...args }, { ...sql, dependsOn });
  }

  /** Not by schema: what a schema's default privileges revoke, PostgreSQL's own defaults give back. */
  private closedToEverybody(creator: Creator): Maker[] {
    return openToEverybody.map((objectType) =>
      this.default(`everybody-${objectType}-by-${creator}`, creator, { role: everybody, objectType, privileges: [] }),
    );
  }

  private defaultsInSchema(grantee: RowGroup, schema: string): Maker[] {
    return futureRights(grantee).map(([objectType, privileges]) =>
      this.default(`${grantee}-${objectType}-${schema}`, Group.Owner, {
        role: this.nameOf(grantee),
        schema,
        objectType,
        privileges,
      }),
    );
  }

  /** The same on what the migrator creates, should a login of it stop acting as the owner. */
  private ofMigrator(): Maker {
    const { roles } = this.target;
    const spec = {
      creator: this.nameOf(Group.Migrator),
      closed: [...openToEverybody],
      rights: roles.schemas.flatMap((schema) =>
        rowGroups.flatMap((group) =>
          futureRights(group).map(([objectType, privileges]) => ({
            ...{ schema, objectType, privileges },
            grantee: this.nameOf(group),
          })),
        ),
      ),
    };
    return (dependsOn) => this.target.sqlObject("futureObjects", "future-by-migrator", spec, { dependsOn });
  }

  private default(
    suffix: string,
    creator: Creator,
    args: { role: pulumi.Input<string>; schema?: string; objectType: ObjectType; privileges: string[] },
  ): Maker {
    const { name, database, administrator, sql } = this.target;
    const owner = creator === "admin" ? administrator : this.nameOf(creator);
    return (dependsOn) =>
      new postgresql.DefaultPrivileges(`${name}-future-${suffix}`, { owner, database, ...args }, { ...sql, dependsOn });
  }

  /** Those that exist, the administrator's too: to whoever had them as one of everybody they are left by way of the group. */
  private functions(dependsOn: pulumi.Resource[]): pulumi.Resource {
    const { schemas } = this.target.roles;
    const owners = [this.nameOf(Group.Owner), this.nameOf(Group.Migrator), this.target.administrator];
    const spec = { schemas: [...schemas], owners, grantee: this.nameOf(Group.ReadOnly) };
    return this.target.sqlObject("schemaFunctions", "functions", spec, { dependsOn });
  }

  /** One group after another where they have rights on the same. */
  private onTables(): ReadonlyMap<string, Operation> {
    const { schemas, groups } = this.target.roles;
    const made = new Map<string, Operation>();
    const lastOn = new Map<string, Operation>();
    for (const key of inOrder(groups)) {
      const grants = groups[key]!.grants ?? [];
      const connect = connects(groups, key, schemas);
      if (grants.length === 0 && !connect) continue;
      const tables = grants.map(({ table }) => tableParts(table));
      const touched = tables.map(({ schema, name }) => `${schema}.${name}`);
      if (connect) touched.push("database", ...tables.map(({ schema }) => schema));
      const before = new Set(touched.flatMap((object) => lastOn.get(object) ?? []));
      const operation = this.target.sqlObject(
        "tableGrants",
        `${key}-tables`,
        { grantee: this.nameOf(key), grants, connect },
        { dependsOn: [this.done, ...before] },
      );
      made.set(key, operation);
      for (const object of touched) lastOn.set(object, operation);
    }
    return made;
  }
}

/** What a group may do with what others create, by kind of object. */
function futureRights(group: RowGroup): [ObjectType, string[]][] {
  return (Object.keys(onObjects) as ObjectType[])
    .map((objectType): [ObjectType, string[]] => [objectType, [...onObjects[objectType][group]]])
    .filter(([, privileges]) => privileges.length > 0);
}

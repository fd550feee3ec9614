/**
 * What a declaration means on a server as it is: which role has which privilege on which object. It looks at the same tables as the
 * components that make the grants, so the two cannot come apart; what is not in them, ownership and PostgreSQL's predefined roles
 * give, is here.
 */
import type {
  DeclaredGroup,
  DeclaredPolicy,
  PoliciesDeclaration,
  RolesDeclaration,
  TableGrant,
  WrittenPolicy,
} from "./declaration.ts";
import {
  everybody,
  existing,
  Group,
  type ObjectType,
  onDatabase,
  onObjects,
  onSchema,
  tableParts,
} from "./privileges.ts";

/** role → privileges */
export type RoleRights = ReadonlyMap<string, ReadonlySet<string>>;

/** object → role → privileges. Objects with the same rights may share one map. */
export type Rights = ReadonlyMap<string, RoleRights>;

/** Everybody, as it stands in the matrix: a name that no role can have. */
export const PUBLIC = "PUBLIC";

export type RelationKind = "table" | "view" | "materialized view" | "foreign table" | "sequence";

export interface LivePolicy extends WrittenPolicy {
  name: string;
  /** `PUBLIC` is everybody. */
  roles: string[];
  command: DeclaredPolicy["command"];
  restrictive: boolean;
}

export interface LiveRelation {
  schema: string;
  name: string;
  kind: RelationKind;
  owner: string;
  /** Those that have rights of their own, on the server or by declaration. */
  columns: string[];
  rowSecurity: boolean;
  forced: boolean;
  policies: LivePolicy[];
}

export interface LiveFunction {
  schema: string;
  name: string;
  /** What distinguishes it from others of the name. */
  arguments: string;
  owner: string;
  /** SECURITY DEFINER: it acts with its owner's rights, whoever calls it. */
  definer: boolean;
}

/** What there is in a database, without what belongs to PostgreSQL or to an extension. */
export interface LiveDatabase {
  name: string;
  owner: string;
  schemas: { name: string; owner: string }[];
  relations: LiveRelation[];
  functions: LiveFunction[];
}

export interface LiveServer {
  /** PostgreSQL's major version. */
  version: number;
  databases: LiveDatabase[];
  /** Of PostgreSQL's own roles: which includes which. */
  predefined: { member: string; role: string }[];
}

export const SERVER = "server";

/** Attributes of a role, as privileges on the server. */
export const attributes = ["LOGIN", "SUPERUSER", "CREATEROLE", "CREATEDB", "REPLICATION", "BYPASSRLS"] as const;

/** All that there is to have on a kind of object. */
export function privilegesOn(kind: "database" | "schema" | "column" | "function" | RelationKind, version: number) {
  switch (kind) {
    case "database":
      return ["CONNECT", "CREATE", "TEMPORARY"];
    case "schema":
      return ["USAGE", "CREATE"];
    case "column":
      return ["SELECT", "INSERT", "UPDATE", "REFERENCES"];
    case "function":
      return ["EXECUTE"];
    case "sequence":
      return ["USAGE", "SELECT", "UPDATE"];
    default: {
      const all = ["SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER"];
      return version >= 17 ? [...all, "MAINTAIN"] : all;
    }
  }
}

const ident = (name: string) => (/^[a-z_][a-z0-9_$]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`);

/** How objects are called in the matrix. With several databases the name says which. */
export class ObjectNames {
  private readonly several: boolean;

  constructor(databases: readonly string[]) {
    this.several = new Set(databases).size > 1;
  }

  private at(database: string, name: string): string {
    return this.several ? `${name} in database ${ident(database)}` : name;
  }

  database(database: string): string {
    return `database ${ident(database)}`;
  }

  schema(database: string, schema: string): string {
    return this.at(database, `schema ${ident(schema)}`);
  }

  relation(database: string, { kind, schema, name }: Pick<LiveRelation, "kind" | "schema" | "name">): string {
    return this.at(database, `${kind} ${ident(schema)}.${ident(name)}`);
  }

  column(database: string, { schema, name }: Pick<LiveRelation, "schema" | "name">, column: string): string {
    return this.at(database, `column ${ident(schema)}.${ident(name)}.${ident(column)}`);
  }

  function(database: string, { schema, name, arguments: args }: Omit<LiveFunction, "owner" | "definer">): string {
    return this.at(database, `function ${ident(schema)}.${ident(name)}(${args})`);
  }

  policies(database: string, { schema, name }: Pick<LiveRelation, "schema" | "name">): string {
    return this.at(database, `policies of ${ident(schema)}.${ident(name)}`);
  }

  /** @param schema without one, wherever they are created */
  future(database: string, objects: string, creator: string, schema: string | undefined): string {
    const where = schema === undefined ? "" : ` in ${ident(schema)}`;
    return this.at(database, `new ${objects} of ${ident(creator)}${where}`);
  }

  role(role: string): string {
    return `role ${ident(role)}`;
  }
}

/** Whose creations belong to a group: logins in these act as the group. */
const creators: readonly string[] = [Group.Owner, Group.Migrator];

/** What PostgreSQL's predefined roles give on any object of the kind. */
const byPredefined: Record<string, Partial<Record<"schema" | "table" | "sequence", readonly string[]>>> = {
  pg_read_all_data: { schema: ["USAGE"], table: ["SELECT"], sequence: ["SELECT"] },
  pg_write_all_data: { schema: ["USAGE"], table: ["INSERT", "UPDATE", "DELETE"], sequence: ["UPDATE"] },
  pg_maintain: { table: ["MAINTAIN"] },
};

const of = (table: object, key: string): readonly string[] =>
  Object.hasOwn(table, key) ? ((table as Record<string, readonly string[]>)[key] ?? []) : [];

/** One declaration, by its groups. */
class Declared {
  readonly declaration: RolesDeclaration;
  /** Role on the server → keys of all the groups whose rights it has. */
  readonly keysOf = new Map<string, ReadonlySet<string>>();

  constructor(declaration: RolesDeclaration) {
    this.declaration = declaration;
    for (const [key, { role }] of Object.entries(declaration.groups)) this.keysOf.set(role, this.withIncluded([key]));
    for (const { roles, groups } of Object.values(declaration.logins))
      for (const role of roles) this.keysOf.set(role, this.withIncluded(groups));
  }

  group(key: string): DeclaredGroup {
    return this.declaration.groups[key]!;
  }

  private withIncluded(keys: readonly string[]): Set<string> {
    const found = new Set<string>();
    const pending = [...keys];
    for (let key = pending.pop(); key !== undefined; key = pending.pop()) {
      if (found.has(key) || !Object.hasOwn(this.declaration.groups, key)) continue;
      found.add(key);
      pending.push(...this.group(key).includes);
    }
    return found;
  }

  /** What a group that lets in by itself may reach. */
  private reaches(key: string): readonly TableGrant[] | undefined {
    const { connect, grants } = this.group(key);
    return connect ? grants : undefined;
  }

  private ownership(key: string, owner: string, all: readonly string[]): readonly string[] {
    return creators.includes(key) && this.group(key).role === owner ? all : [];
  }

  private predefined(key: string, kind: "schema" | "table" | "sequence"): readonly string[] {
    return this.group(key).predefined.flatMap((role) => byPredefined[role]?.[kind] ?? []);
  }

  private inSchemas(schema: string): boolean {
    return this.declaration.schemas.includes(schema);
  }

  onDatabase(key: string, owner: string): readonly string[] {
    return [
      ...of(onDatabase, key),
      ...(this.reaches(key) ? ["CONNECT"] : []),
      ...this.ownership(key, owner, privilegesOn("database", 0)),
    ];
  }

  onSchema(key: string, { name, owner }: { name: string; owner: string }): readonly string[] {
    return [
      ...(this.inSchemas(name) ? of(onSchema, key) : []),
      ...(this.reaches(key)?.some(({ table }) => tableParts(table).schema === name) ? ["USAGE"] : []),
      ...this.predefined(key, "schema"),
      ...this.ownership(key, owner, privilegesOn("schema", 0)),
    ];
  }

  onRelation(key: string, relation: LiveRelation, version: number): readonly string[] {
    const all = privilegesOn(relation.kind, version);
    const type = relation.kind === "sequence" ? "sequence" : "table";
    return [
      ...(this.inSchemas(relation.schema) && existing.includes(type) ? of(onObjects[type], key) : []),
      ...this.granted(key, relation).flatMap(({ columns, privileges }) => (columns === undefined ? privileges : [])),
      // Not every version has all that the roles here can give.
      ...this.predefined(key, type).filter((privilege) => all.includes(privilege)),
      ...this.ownership(key, relation.owner, all),
    ];
  }

  onColumn(key: string, relation: LiveRelation, column: string, version: number): readonly string[] {
    const all = privilegesOn("column", version);
    return [
      ...this.onRelation(key, relation, version).filter((privilege) => all.includes(privilege)),
      ...this.granted(key, relation).flatMap(({ columns, privileges }) =>
        columns?.includes(column) ? privileges : [],
      ),
    ];
  }

  granted(key: string, relation: Pick<LiveRelation, "schema" | "name">): TableGrant[] {
    return this.group(key).grants.filter(({ table }) => {
      const { schema, name } = tableParts(table);
      return schema === relation.schema && name === relation.name;
    });
  }

  onFunction(key: string, { schema, owner }: LiveFunction): readonly string[] {
    const { administrator, groups } = this.declaration;
    const isCreated = owner === administrator || creators.some((creator) => groups[creator]?.role === owner);
    return [
      ...(isCreated && this.inSchemas(schema) ? of(onObjects.function, key) : []),
      ...this.ownership(key, owner, privilegesOn("function", 0)),
    ];
  }
}

/** Adds up; shares what is there with nobody else, so that maps can be shared by objects. */
class Collected {
  readonly rights = new Map<string, RoleRights>();
  private readonly shared = new Map<string, RoleRights>();

  /** @param same objects that have the same rights by construction say the same here */
  add(object: string, same: string, make: () => Map<string, Set<string>>): void {
    let made = this.shared.get(same);
    if (made === undefined) {
      made = make();
      this.shared.set(same, made);
    }
    const before = this.rights.get(object);
    this.rights.set(object, before === undefined ? made : merged(before, made));
  }
}

function merged(a: RoleRights, b: RoleRights): RoleRights {
  const both = new Map<string, Set<string>>();
  for (const rights of [a, b])
    for (const [role, privileges] of rights) both.set(role, new Set([...(both.get(role) ?? []), ...privileges]));
  return both;
}

/** Every privilege that the declarations give, on the objects that there are. */
export function declaredAccess(declarations: readonly RolesDeclaration[], live: LiveServer): Rights {
  const names = new ObjectNames(live.databases.map(({ name }) => name));
  const all = new Collected();
  declarations.forEach((declaration, i) => {
    const declared = new Declared(declaration);
    const spread = (own: (key: string) => readonly string[]) => {
      const ofKey = new Map(Object.keys(declaration.groups).map((key) => [key, own(key)]));
      const rights = new Map<string, Set<string>>();
      for (const [role, keys] of declared.keysOf) {
        const privileges = new Set([...keys].flatMap((key) => ofKey.get(key) ?? []));
        if (privileges.size > 0) rights.set(role, privileges);
      }
      return rights;
    };
    const add = (object: string, own: (key: string) => readonly string[], same: unknown = object) =>
      all.add(object, JSON.stringify([i, same]), () => spread(own));

    const logins = Object.values(declaration.logins).flatMap(({ roles }) => roles);
    all.add(SERVER, `logins ${i}`, () => new Map(logins.map((role) => [role, new Set(["LOGIN"])])));
    for (const [role, members] of membersOf(declared, live))
      all.add(names.role(role), `members ${i} ${role}`, () => new Map(members.map((m) => [m, new Set(["MEMBER"])])));

    const database = live.databases.find(({ name }) => name === declaration.database);
    if (database === undefined) return;
    const at = database.name;
    const { version } = live;
    add(names.database(at), (key) => declared.onDatabase(key, database.owner));
    for (const schema of database.schemas) add(names.schema(at, schema.name), (key) => declared.onSchema(key, schema));
    for (const relation of database.relations) {
      const { schema, name, kind, owner } = relation;
      const hasOwn = Object.keys(declaration.groups).some((key) => declared.granted(key, relation).length > 0);
      const own = (key: string) => declared.onRelation(key, relation, version);
      add(names.relation(at, relation), own, [kind === "sequence", schema, owner, hasOwn ? name : ""]);
      for (const column of relation.columns)
        add(names.column(at, relation, column), (key) => declared.onColumn(key, relation, column, version));
    }
    for (const fn of database.functions)
      add(names.function(at, fn), (key) => declared.onFunction(key, fn), ["function", fn.schema, fn.owner]);
    for (const creator of creators) {
      const role = declaration.groups[creator]?.role;
      if (role === undefined) continue;
      for (const schema of declaration.schemas)
        for (const type of Object.keys(onObjects) as ObjectType[])
          all.add(names.future(at, `${type}s`, role, schema), JSON.stringify([i, "future", type]), () =>
            directly(declaration, (key) => of(onObjects[type], key)),
          );
    }
  });
  return all.rights;
}

/** Default privileges name the groups themselves; who is in them has no part in it. */
function directly({ groups }: RolesDeclaration, own: (key: string) => readonly string[]): Map<string, Set<string>> {
  return new Map(
    Object.entries(groups)
      .map(([key, { role }]): [string, Set<string>] => [role, new Set(own(key))])
      .filter(([, privileges]) => privileges.size > 0),
  );
}

/** Role → all its members by declaration. */
function membersOf(declared: Declared, { predefined }: LiveServer): Map<string, string[]> {
  const members = new Map<string, string[]>();
  for (const [member, keys] of declared.keysOf) {
    const roles = new Set<string>();
    for (const key of keys) {
      const group = declared.group(key);
      if (group.role !== member) roles.add(group.role);
      for (const role of group.predefined) {
        roles.add(role);
        for (const included of predefined) if (included.member === role) roles.add(included.role);
      }
    }
    for (const role of roles) members.set(role, [...(members.get(role) ?? []), member]);
  }
  return members;
}

type ShownPolicy = Pick<DeclaredPolicy, "command" | "restrictive" | "roles"> & {
  name: string;
} & Partial<WrittenPolicy>;

/** @param policy without expressions where it is not known how PostgreSQL writes them */
function policyText({ name, command, restrictive, using, withCheck }: ShownPolicy): string {
  const expressions = [...(using ? [`USING ${using}`] : []), ...(withCheck ? [`WITH CHECK ${withCheck}`] : [])];
  return [`POLICY ${ident(name)}`, ...(restrictive ? ["RESTRICTIVE"] : []), `FOR ${command}`, ...expressions].join(" ");
}

/** Row security of one table, as what it says to whom. */
function rowSecurity(enabled: boolean, forced: boolean, policies: readonly ShownPolicy[]): RoleRights {
  const rights = new Map<string, Set<string>>();
  const add = (role: string, what: string) => rights.set(role, (rights.get(role) ?? new Set()).add(what));
  if (enabled) add(PUBLIC, "ROW SECURITY");
  if (forced) add(PUBLIC, "FORCED ROW SECURITY");
  for (const policy of policies)
    for (const role of policy.roles) add(role === everybody ? PUBLIC : role, policyText(policy));
  return rights;
}

/** Row security by declaration, on the tables that there are. */
export function declaredRowSecurity(declarations: readonly PoliciesDeclaration[], live: LiveServer): Rights {
  const names = new ObjectNames(live.databases.map(({ name }) => name));
  const rights = new Map<string, RoleRights>();
  for (const { database, tables, written } of declarations)
    for (const [table, { force, policies }] of Object.entries(tables)) {
      const { schema, name } = tableParts(table);
      const relations = live.databases.find((found) => found.name === database)?.relations;
      if (!relations?.some((relation) => relation.schema === schema && relation.name === name)) continue;
      const object = names.policies(database, { schema, name });
      const declared = Object.entries(policies).map(([policy, { command, restrictive, roles }]) => ({
        ...{ name: policy, command, restrictive, roles },
        ...written[table]?.[policy],
      }));
      const made = rowSecurity(true, force, declared);
      const before = rights.get(object);
      rights.set(object, before === undefined ? made : merged(before, made));
    }
  return rights;
}

/** Row security as it is, in the databases that a declaration of policies is about: elsewhere it is somebody else's. */
export function actualRowSecurity(declarations: readonly PoliciesDeclaration[], live: LiveServer): Rights {
  const names = new ObjectNames(live.databases.map(({ name }) => name));
  const governed = new Set(declarations.map(({ database }) => database));
  return new Map(
    live.databases
      .filter(({ name }) => governed.has(name))
      .flatMap(({ name, relations }) =>
        relations
          .map((table): [string, RoleRights] => [
            names.policies(name, table),
            rowSecurity(table.rowSecurity, table.forced, table.policies),
          ])
          .filter(([, rights]) => rights.size > 0),
      ),
  );
}

/** Tables and columns that a declaration names and the server has not (yet): no right on them can be there. */
export function missingTables(
  roles: readonly RolesDeclaration[],
  policies: readonly PoliciesDeclaration[],
  live: LiveServer,
): string[] {
  const named = [
    ...roles.flatMap(({ database, groups }) =>
      Object.values(groups).flatMap(({ grants }) => grants.map((grant) => ({ database, ...grant }))),
    ),
    ...policies.flatMap(({ database, tables }) =>
      Object.keys(tables).map((table) => ({ database, table, columns: undefined })),
    ),
  ];
  const missing = named.flatMap(({ database, table, columns = [] }) => {
    const { schema, name } = tableParts(table);
    const relations = live.databases.find((found) => found.name === database)?.relations ?? [];
    const relation = relations.find((found) => found.schema === schema && found.name === name);
    const at = `${schema}.${name}`;
    if (relation === undefined) return [`${at} in database ${database}`];
    return columns
      .filter((column) => !relation.columns.includes(column))
      .map((column) => `${at}.${column} in database ${database}`);
  });
  return [...new Set(missing)].sort();
}

/** One answer to: may this role do this to that? */
export interface Cell {
  role: string;
  object: string;
  privilege: string;
  declared: boolean;
  actual: boolean;
}

export const isDifference = ({ declared, actual }: Pick<Cell, "declared" | "actual">) => declared !== actual;

const nobody: RoleRights = new Map();
const nothing: ReadonlySet<string> = new Set();

/** How privileges are listed: the harmless ones first. */
const order = [
  ...attributes,
  ...["CONNECT", "TEMPORARY", "USAGE", "EXECUTE"],
  ...privilegesOn("table", Number.POSITIVE_INFINITY),
  "CREATE",
];

const byOrder = (a: string, b: string) => order.indexOf(a) - order.indexOf(b);

/** Names with numbers in the order of these. */
export const byName = new Intl.Collator("en", { numeric: true }).compare;

/** The cells of one object, without its name: those where either is true, ordered by role. */
export function compare(declared: RoleRights = nobody, actual: RoleRights = nobody): Omit<Cell, "object">[] {
  return [...new Set([...declared.keys(), ...actual.keys()])].sort(byName).flatMap((role) => {
    const should = declared.get(role) ?? nothing;
    const does = actual.get(role) ?? nothing;
    return [...new Set([...should, ...does])].sort(byOrder).map((privilege) => ({
      role,
      privilege,
      declared: should.has(privilege),
      actual: does.has(privilege),
    }));
  });
}

/** Every object that there is, with all that there is to have on it. */
export function everything(live: LiveServer): Map<string, readonly string[]> {
  const names = new ObjectNames(live.databases.map(({ name }) => name));
  const on = (kind: Parameters<typeof privilegesOn>[0]) => privilegesOn(kind, live.version);
  return new Map<string, readonly string[]>([
    [SERVER, attributes],
    ...live.databases.flatMap(({ name, schemas, relations, functions }): [string, readonly string[]][] => [
      [names.database(name), on("database")],
      ...schemas.map((schema): [string, string[]] => [names.schema(name, schema.name), on("schema")]),
      ...relations.flatMap((relation): [string, string[]][] => [
        [names.relation(name, relation), on(relation.kind)],
        ...relation.columns.map((column): [string, string[]] => [names.column(name, relation, column), on("column")]),
      ]),
      ...functions.map((fn): [string, string[]] => [names.function(name, fn), on("function")]),
    ]),
  ]);
}

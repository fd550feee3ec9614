/**
 * What is declared of a server's roles, as plain data: one shape that the components make, stacks export, and the access matrix
 * compares with the live server. It holds no secret.
 */

/** Rights of a group on one table or view beyond those of the groups that it includes. */
export interface TableGrant {
  /** `schema.table`, or the table's name alone in schema `public`. Rights are given where it exists, and reported where not. */
  table: string;
  /**
   * The columns that they are limited to.
   * @default the whole table
   */
  columns?: string[];
  /** `SELECT`, `INSERT`, `UPDATE`, `REFERENCES`; without `columns` also `DELETE`, `TRUNCATE`, `TRIGGER`. */
  privileges: string[];
}

export interface DeclaredGroup {
  /** Its name on the server. */
  role: string;
  /** Keys of the groups whose rights it has too. */
  includes: string[];
  /** PostgreSQL's predefined roles that it is a member of. */
  predefined: string[];
  /** Whether it has CONNECT, and USAGE on the schemas of its grants, by itself: none of those that it includes gives it both. */
  connect: boolean;
  grants: TableGrant[];
}

export interface DeclaredLogin {
  /** Names on the server: one, or two that alternate. */
  roles: string[];
  /** Keys of its groups. */
  groups: string[];
  /** Of one that alternates. */
  rotation?: {
    /** How often it was rotated. */
    generation: number;
    /** The name that is given out now. */
    active: string;
    /** When the active one was given out, ISO 8601. */
    since: string;
    /** When the other one stops working, ISO 8601; in the past when it has. */
    overlapUntil: string;
    /** When the first `up` rotates again, ISO 8601. */
    due: string;
  };
}

/** The roles of one database. */
export interface RolesDeclaration {
  database: string;
  /** The administrator, who owns the database and made the roles. */
  administrator: string;
  schemas: string[];
  /** By key: `readonly`, `owner`, … and the user's own. */
  groups: Record<string, DeclaredGroup>;
  /** By key. */
  logins: Record<string, DeclaredLogin>;
}

/** One row policy. */
export interface DeclaredPolicy {
  /** Names on the server; `public` is everybody. */
  roles: string[];
  command: "ALL" | "SELECT" | "INSERT" | "UPDATE" | "DELETE";
  restrictive: boolean;
  using?: string;
  withCheck?: string;
  /** Column that must equal the tenant's setting; instead of `using` and `withCheck`. */
  tenantColumn?: string;
}

/** A policy's expressions in PostgreSQL's own words, which are never quite those that it was given. */
export interface WrittenPolicy {
  using: string | null;
  withCheck: string | null;
}

/** The row policies of one database. */
export interface PoliciesDeclaration {
  database: string;
  /** The setting that names the tenant. */
  tenantSetting: string;
  /** By `schema.table`. */
  tables: Record<string, { force: boolean; policies: Record<string, DeclaredPolicy> }>;
  /** By `schema.table` and policy: as they read back right after they were made, of the tables that were there. */
  written: Record<string, Record<string, WrittenPolicy>>;
}

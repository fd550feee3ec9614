/** Who logs in: which groups it is in, and how its sessions begin and end. It has no rights of its own. */
import { oneOf, type Problem } from "../core/problems.ts";
import { Audit, auditClasses } from "../standards/audit.ts";
import { milliseconds } from "./durations.ts";
import { mayWrite, type OwnGroups, unknownProblems } from "./groups.ts";
import { HbaMethod, type HbaRule, isNetwork } from "./hba.ts";
import { isTooLong, longestName, nameProblems, repetitionProblems } from "./names.ts";
import { type RotationArgs, rotationProblems, slotNames } from "./rotation.ts";

/** How a login proves who it is. */
export const ClientAuth = { Password: "password", Certificate: "cert" } as const;
export type ClientAuth = (typeof ClientAuth)[keyof typeof ClientAuth];

export interface LoginArgs {
  /**
   * The groups it is in: `readonly`, `readwrite`, `owner`, `migrator`, `monitor`, `backup`, `auditor`, or those of `groups`. Hazard:
   * `backup` is PostgreSQL's `pg_read_all_data`, which reads the verifiers of all passwords (`pg_authid`) too. One whose
   * groups include `owner` acts as that group from the start of its session, so that all owners together own what any of them
   * creates; what it has from groups beside the owner's it gets with `SET ROLE NONE`.
   */
  roles: string[];
  /**
   * How many connections it may have at once. Behind a pooler these are the pooler's. One that rotates may have as many twice.
   * @default no limit of its own
   */
  connectionLimit?: number;
  /**
   * How long one statement may take, such as `30s`. It is where its sessions start; they may change it.
   * @default the server's
   */
  statementTimeout?: string;
  /**
   * How long a statement may wait for a lock, such as `5s`. Where its sessions start.
   * @default the server's
   */
  lockTimeout?: string;
  /**
   * How long a transaction may do nothing, such as `1m`, before its session is ended. Where its sessions start.
   * @default the server's
   */
  idleInTransactionTimeout?: string;
  /**
   * The schemas where names are looked up, in this order. Where its sessions start. `$user` is the schema named like the role.
   * @default the server's: "$user", public
   */
  searchPath?: string[];
  /**
   * Whether its transactions are read-only unless they say otherwise. It protects from mistakes; what it may do, its groups say.
   * @default true when none of its groups may change rows
   */
  readOnly?: boolean;
  /**
   * When its password stops working, ISO 8601: `2027-01-31`, `2027-01-31T18:00:00Z`. A certificate is not affected.
   * @default never
   */
  validUntil?: string;
  /**
   * New passwords in turn, without cutting anybody off: two roles on the server, of which one is handed out. Clients must take their
   * user name from `credentials` too, since it alternates. Hazard: to take it out again ends the second role at once, and hands
   * out the login's own name with the password it had last, even one that was revoked since: rotate until that name is active first.
   * @default the password stays
   */
  rotation?: RotationArgs;
  /**
   * `password` (SCRAM) or `cert`: a client certificate from the `server`, and no password at all.
   * @default "password"
   */
  clientAuth?: ClientAuth;
  /**
   * Networks in CIDR form that it may come from; the `server` rejects it from everywhere else. Clients of published ports come from the
   * cluster's own network.
   * @default with a password from wherever the server lets anybody in; with a certificate from the cluster's own network
   */
  from?: string[];
  /**
   * What the server's audit log (pgaudit) holds of its sessions: `ddl`, `write` or `all`, instead of the server's own level.
   * @default the server's
   */
  audit?: Audit;
}

export type Logins = Readonly<Record<string, LoginArgs>>;

/** Its roles on the server: one, or two that alternate. */
export const serverNames = (login: string, { rotation }: LoginArgs): readonly string[] =>
  rotation === undefined ? [login] : slotNames(login);

/** Only of arguments without problems. */
const timeout = (text: string | undefined) => (text === undefined ? undefined : Math.round(milliseconds(text)!));

/** What the provider sets itself, in milliseconds. */
export const timeouts = (login: LoginArgs) => ({
  statementTimeout: timeout(login.statementTimeout),
  idleInTransactionSessionTimeout: timeout(login.idleInTransactionTimeout),
});

/** What its sessions start with that the provider has no argument for. */
export function roleSettings(login: LoginArgs, groups: OwnGroups): Record<string, string> {
  const lock = timeout(login.lockTimeout);
  return {
    ...(lock === undefined ? {} : { lock_timeout: `${lock}ms` }),
    ...((login.readOnly ?? !mayWrite(groups, login.roles)) ? { default_transaction_read_only: "on" } : {}),
    ...(login.audit === undefined ? {} : { "pgaudit.log": auditClasses[login.audit] }),
  };
}

/** Whether it is let in by rules of its own. */
export const hasOwnRules = ({ from, clientAuth }: LoginArgs) =>
  from !== undefined || clientAuth === ClientAuth.Certificate;

/** Every database: a login that one of them lets in from somewhere is let in from nowhere else, whichever it asks for. */
const everywhere = ["0.0.0.0/0", "::/0"];

/** @param subnet the cluster's network */
export function hbaRules(login: string, args: LoginArgs, database: string, subnet: string): HbaRule[] {
  const method = args.clientAuth === ClientAuth.Certificate ? HbaMethod.Certificate : HbaMethod.Scram;
  return serverNames(login, args).flatMap((user) => [
    ...(args.from ?? [subnet]).map((address) => ({ database, user, address, method })),
    ...everywhere.map((address) => ({ database: "all", user, address, method: HbaMethod.Reject })),
  ]);
}

/** Normalised, only of arguments without problems. */
export const validUntil = ({ validUntil: until }: LoginArgs): string | null =>
  until === undefined ? null : new Date(until).toISOString();

/** A day, or a moment with its offset: without one it would be another moment on another machine. */
const moment = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;

function isMoment(text: string): boolean {
  const [, day] = moment.exec(text) ?? [];
  if (day === undefined || Number.isNaN(Date.parse(text))) return false;
  // JavaScript takes the 30th of February for the 2nd of March.
  return new Date(day).toISOString().startsWith(day);
}

/** The server counts them in a signed 32-bit number of milliseconds. */
const longestTimeout = 2 ** 31 - 1;

const at = (field: string, fault: boolean, problem: Omit<Problem, "field">): Problem[] =>
  fault ? [{ field, ...problem }] : [];

/** @param server whether there is one that can let logins in and give certificates */
export function loginProblems(
  field: string,
  name: string,
  login: LoginArgs,
  groups: OwnGroups,
  server: boolean,
): Problem[] {
  // From a stack's config the roles may be missing altogether.
  const roles: string[] | undefined = login.roles;
  const { connectionLimit: limit, searchPath, validUntil: until, rotation, clientAuth, from, audit } = login;
  const levels = Object.values(Audit).filter((level) => level !== Audit.Off);
  return [
    ...nameProblems(field, name),
    ...at(`${field}.roles`, (roles ?? []).length === 0, {
      found: "none",
      allowed: "at least one group",
      fix: 'give it one, for example ["readonly"]',
    }),
    ...unknownProblems(`${field}.roles`, roles ?? [], groups),
    ...at(`${field}.connectionLimit`, limit !== undefined && !(Number.isInteger(limit) && limit >= 1), {
      found: String(limit),
      allowed: "a whole number of at least 1",
      fix: "leave it out for no limit",
    }),
    ...(["statementTimeout", "lockTimeout", "idleInTransactionTimeout"] as const).flatMap((setting) => {
      const text = login[setting];
      const value = milliseconds(text);
      const isFine = text === undefined || (value !== undefined && value >= 1 && value <= longestTimeout);
      return at(`${field}.${setting}`, !isFine, {
        found: JSON.stringify(text),
        allowed: "a duration with its unit, from 1ms to 24d: 500ms, 30s, 5m, 1h",
        fix: "write one, or leave it out for the server's own",
      });
    }),
    ...searchPathProblems(`${field}.searchPath`, searchPath),
    ...at(`${field}.validUntil`, until !== undefined && !isMoment(until), {
      found: JSON.stringify(until),
      allowed: "a date (2027-01-31, as UTC), or a time with its offset from UTC (2027-01-31T18:00:00Z)",
      fix: "write it so, or leave it out for no end",
    }),
    ...at(`${field}.clientAuth`, clientAuth !== undefined && !Object.values(ClientAuth).includes(clientAuth), {
      found: JSON.stringify(clientAuth),
      allowed: oneOf(Object.values(ClientAuth)),
      fix: "take one of these",
    }),
    ...at(`${field}.audit`, audit !== undefined && !(levels as string[]).includes(audit), {
      found: JSON.stringify(audit),
      allowed: oneOf(levels),
      fix: "take one of these, or leave it out for the server's own level",
    }),
    ...(rotation === undefined ? [] : rotationFaults(field, name, login, rotation)),
    ...networkProblems(`${field}.from`, from),
    ...(["from", "clientAuth"] as const).flatMap((one) =>
      at(`${field}.${one}`, !server && (one === "from" ? from !== undefined : clientAuth === ClientAuth.Certificate), {
        found: JSON.stringify(login[one]),
        allowed: "only with `server`: SQL can say neither who comes from where, nor who has which certificate",
        fix: "pass the component that makes the server as `server`, or leave this out",
      }),
    ),
  ];
}

function rotationFaults(field: string, name: string, login: LoginArgs, rotation: RotationArgs): Problem[] {
  return [
    ...rotationProblems(`${field}.rotation`, rotation),
    ...at(`${field}.rotation`, login.clientAuth === ClientAuth.Certificate, {
      found: "rotation of a login without a password",
      allowed: 'rotation with clientAuth "password"',
      fix: "leave it out: certificates are renewed by themselves",
    }),
    ...at(field, !isTooLong(name) && isTooLong(slotNames(name)[1]), {
      found: JSON.stringify(name),
      allowed: `at most ${longestName - slotNames("")[1].length} bytes for one that rotates, whose second role is ${slotNames("<name>")[1]}`,
      fix: "shorten it",
    }),
  ];
}

function searchPathProblems(field: string, path: readonly string[] | undefined): Problem[] {
  if (path === undefined) return [];
  return [
    ...at(field, path.length === 0, { found: "[]", allowed: "at least one schema", fix: "leave it out, or name one" }),
    ...path.flatMap((schema, i) =>
      at(`${field}[${i}]`, schema !== "$user" && !/^[a-z_][a-z0-9_]*$/.test(schema), {
        found: JSON.stringify(schema),
        allowed: "the name of a schema in lower-case letters, digits and underscores, or $user",
        fix: "write one name for each item",
      }),
    ),
    ...repetitionProblems(field, "schema", path),
  ];
}

function networkProblems(field: string, from: readonly string[] | undefined): Problem[] {
  if (from === undefined) return [];
  return [
    ...at(field, from.length === 0, {
      found: "[]",
      allowed: "at least one network",
      fix: "name one; a login that comes from nowhere should not be there",
    }),
    ...from.flatMap((network, i) =>
      at(`${field}[${i}]`, !isNetwork(network), {
        found: JSON.stringify(network),
        allowed: 'a network such as "10.1.0.0/16"',
        fix: "write it in CIDR form; one address is a /32",
      }),
    ),
    ...repetitionProblems(field, "network", from),
  ];
}

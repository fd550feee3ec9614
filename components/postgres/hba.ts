/**
 * Who may log in, from where and how. Closed: what no rule names is rejected by PostgreSQL itself. `postgres` logs in by `peer` on
 * the socket only; the cluster's own roles by client certificate; everybody else by SCRAM over TLS.
 */
import ipaddr from "ipaddr.js";
import { oneOf, type Problem } from "../core/problems.ts";

/** Roles that the cluster itself needs; no password exists for any of them. */
export const internalRoles = {
  superuser: "postgres",
  replication: "replicator",
  rewind: "rewind",
  pooler: "pgbouncer",
} as const;

/** The database that holds PgBouncer's look-up function. */
export const maintenanceDatabase = "postgres";

/** Common name of a member's certificate; the ident map lets exactly these be `replicator` and `rewind`. */
export const memberCommonName = (key: string): string => `${key}.member`;

/** How a rule of the user's lets someone in. */
export const HbaMethod = { Scram: "scram-sha-256", Certificate: "cert", Reject: "reject" } as const;
export type HbaMethod = (typeof HbaMethod)[keyof typeof HbaMethod];

/** One rule, tried before the general one (SCRAM for everybody, from the cluster's network). TLS is always required. */
export interface HbaRule {
  /** Database, or `all`. */
  database: string;
  /** Role, `+role` for its members, or `all`. */
  user: string;
  /** IPv4 or IPv6 network in CIDR form. Clients of the published ports come from HAProxy's address. */
  address: string;
  /** `scram-sha-256`, `cert` or `reject`. */
  method: HbaMethod;
}

const words = /^(all|sameuser|samerole|replication)$/;

function quote(word: string): string {
  return words.test(word) ? word : word.startsWith("+") ? `+"${word.slice(1)}"` : `"${word}"`;
}

/** As PostgreSQL reads them; ipaddr.js takes shortened, octal and hexadecimal numbers too. */
export function isNetwork(text: string | undefined): boolean {
  return (
    text !== undefined &&
    (ipaddr.IPv4.isValidCIDRFourPartDecimal(text) || (ipaddr.IPv6.isValidCIDR(text) && !text.includes("%")))
  );
}

/** From a stack's config a part may be missing altogether. */
const shown = (part: string | undefined) => (part === undefined ? "nothing" : JSON.stringify(part));

export function hbaProblems(field: string, rules: readonly HbaRule[]): Problem[] {
  const problems: Problem[] = [];
  rules.forEach((rule, i) => {
    const at = `${field}[${i}]`;
    // A leading / is a regular expression to PostgreSQL, a leading @ a file: a mistake in either stops it from starting.
    for (const part of ["database", "user"] as const)
      if (!/^[^"\s,\\/@][^"\s,\\]*$/.test(rule[part] ?? ""))
        problems.push({
          field: `${at}.${part}`,
          found: shown(rule[part]),
          allowed: "one name without spaces, commas or quotes, not starting with / or @",
          fix: "write one rule for each",
        });
    if (Object.values<string>(internalRoles).includes(rule.user))
      problems.push({
        field: `${at}.user`,
        found: rule.user,
        allowed: "a role that is not the cluster's own",
        fix: "remove the rule",
      });
    if (!isNetwork(rule.address))
      problems.push({
        field: `${at}.address`,
        found: shown(rule.address),
        allowed: 'a network such as "10.1.0.0/16"',
        fix: "write it in CIDR form",
      });
    if (!Object.values<string>(HbaMethod).includes(rule.method))
      problems.push({
        field: `${at}.method`,
        found: shown(rule.method),
        allowed: oneOf(Object.values(HbaMethod)),
        fix: "take one of these",
      });
  });
  return problems;
}

const ruleLine = (r: HbaRule) => `hostssl ${quote(r.database)} ${quote(r.user)} ${r.address} ${r.method}`;

/** `pg_hba.conf`, line by line. @param subnet the cluster's network @param haproxy HAProxy's address, whence PgBouncer comes too */
export function hbaLines(subnet: string, haproxy: string, rules: readonly HbaRule[]): string[] {
  const { superuser, replication, rewind, pooler } = internalRoles;
  return [
    `local all ${superuser} peer`,
    `hostssl replication ${replication} ${subnet} cert map=member`,
    // A standby's Patroni asks its own PostgreSQL for the timeline.
    `hostssl replication ${replication} 127.0.0.1/32 cert map=member`,
    `hostssl ${maintenanceDatabase} ${rewind} ${subnet} cert map=member`,
    `hostssl ${maintenanceDatabase} ${pooler} ${haproxy}/32 cert`,
    ...Object.values(internalRoles).map((role) => `host all ${role} all reject`),
    ...rules.map(ruleLine),
    `hostssl all all ${subnet} scram-sha-256`,
  ];
}

const tag = / # holdfast:(\S+)$/;
const ownerOf = (line: string): string | undefined => tag.exec(line)?.[1];

/** Rules that somebody else than the cluster brings, each line marked with whose it is. @param owner without spaces */
export function ownedLines(owner: string, rules: readonly HbaRule[]): string[] {
  return rules.map((rule) => `${ruleLine(rule)} # holdfast:${owner}`);
}

/** The cluster's own lines of a `pg_hba.conf`. */
export function clusterLines(all: readonly string[]): string[] {
  return all.filter((line) => ownerOf(line) === undefined);
}

/** The lines of this owner's that are tried before the general rule, which is the last of the cluster's. */
export function linesOf(owner: string, all: readonly string[]): string[] {
  const general = all.findLastIndex((line) => ownerOf(line) === undefined);
  return all.filter((line, i) => ownerOf(line) === owner && i < general);
}

/** Other owners' lines stay as they are, in the order of the owners' names. */
export function withClusterLines(own: readonly string[], all: readonly string[]): string[] {
  return joined(
    own,
    all.filter((line) => ownerOf(line) !== undefined),
  );
}

/** `lines` instead of whatever this owner had. */
export function withLinesOf(owner: string, lines: readonly string[], all: readonly string[]): string[] {
  const others = all.filter((line) => ownerOf(line) !== undefined && ownerOf(line) !== owner);
  return joined(clusterLines(all), [...others, ...lines]);
}

/** In front of the general rule, behind all others of the cluster's: what those say of everybody goes for every owner. */
function joined(own: readonly string[], owned: readonly string[]): string[] {
  const name = (line: string) => ownerOf(line)!;
  const sorted = [...owned].sort((a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0));
  return [...own.slice(0, -1), ...sorted, ...own.slice(-1)];
}

/** `pg_ident.conf`: any member's certificate may replicate and rewind. A pattern, so that adding a member changes nothing here. */
export const identLines: string[] = [internalRoles.replication, internalRoles.rewind].map(
  (role) => `member /^[a-z0-9-]+\\.member$ ${role}`,
);

/**
 * The group roles: none can log in, each is a member of those that it includes. One after the other: the plugin revokes and grants all
 * memberships of a role that it changes, PostgreSQL locks each of them, and two roles with different changes ended in a deadlock.
 */
import * as postgresql from "@pulumi/postgresql";
import { includedBy } from "../postgres/groups.ts";
import { predefinedOf } from "../postgres/privileges.ts";
import { madeGroups } from "../postgres/roles.ts";
import type { Target } from "./target.ts";

/** By key. */
export type GroupRoles = ReadonlyMap<string, postgresql.Role>;

export function makeGroups(target: Target): GroupRoles {
  const made = new Map<string, postgresql.Role>();
  let last: postgresql.Role[] = [];
  for (const key of madeGroups(target.roles)) {
    const included = includedBy(target.roles.groups, key).map((one) => made.get(one)!.name);
    const role = new postgresql.Role(
      `${target.name}-${key}`,
      { name: target.groupName(key), login: false, roles: [...included, ...predefinedOf(key)] },
      { ...target.sql, dependsOn: last },
    );
    last = [role];
    made.set(key, role);
  }
  return made;
}

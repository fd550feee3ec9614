/**
 * Stand-in for Pulumi's postgresql plugin, over node-postgres: `Role`, `GrantRole`, `Grant`, `DefaultPrivileges`, `Schema`, `Database` and
 * `Extension`, on PostgreSQL 13 and later.
 *
 * It decides as the official plugin 3.18.0 does: the same defaults, drift, replacements and temporary memberships, warts
 * included, so that a stack that is quiet here is quiet there. Left out: logins by a cloud's identity, md5 passwords, and what each
 * resource's file names.
 */

import { resource } from "./postgresql/attributes.ts";
import { database } from "./postgresql/database.ts";
import { defaultPrivileges } from "./postgresql/default-privileges.ts";
import { extension } from "./postgresql/extension.ts";
import { grantKind } from "./postgresql/grant.ts";
import { grantRole } from "./postgresql/grant-role.ts";
import { role } from "./postgresql/role.ts";
import { schema } from "./postgresql/schema.ts";
import { Server } from "./postgresql/server.ts";
import type { Properties, Provider, ResourceType } from "./provider.ts";

/** A provider of its own, which a test can have several of. */
export function createProvider(): Provider {
  let config: Properties = {};
  let configured: Server | undefined;
  // Only work on the server needs its settings, which can name files that a preview runs before.
  const server = () => {
    configured ??= new Server(config);
    return configured;
  };
  const resources: Record<string, ResourceType> = {
    "postgresql:index/database:Database": resource(database(server)),
    "postgresql:index/defaultPrivileges:DefaultPrivileges": resource(defaultPrivileges(server)),
    "postgresql:index/extension:Extension": resource(extension(server)),
    "postgresql:index/grant:Grant": resource(grantKind(server)),
    "postgresql:index/grantRole:GrantRole": resource(grantRole(server)),
    "postgresql:index/role:Role": resource(role(server)),
    "postgresql:index/schema:Schema": resource(schema(server)),
  };
  return {
    name: "postgresql",
    version: "3.18.0",
    configure: async (settings) => {
      config = settings;
      configured = undefined;
    },
    resources,
  };
}

export const provider = createProvider();

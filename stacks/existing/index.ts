/**
 * Roles and row policies on a PostgreSQL that somebody has already: a managed service's, or one run by hand. Where the server is
 * comes from the stack's configuration; who may do what does too, so that a review of it is a review of one file:
 *
 *     pulumi config set host db.example.com
 *     pulumi config set --secret password
 *     pulumi config set --path 'logins.app.roles[0]' readwrite
 */
import * as pulumi from "@pulumi/pulumi";
import { DatabaseRoles, type DatabaseRolesArgs, RowPolicies, type RowPoliciesArgs } from "pulumi-holdfast";

const config = new pulumi.Config();

export const connection = pulumi.secret({
  host: config.require("host"),
  port: config.requireNumber("port"),
  database: config.require("database"),
  username: config.require("username"),
  password: config.requireSecret("password"),
  sslmode: config.require("sslmode"),
  caCert: config.require("caCert"),
});

const roles = new DatabaseRoles("roles", {
  connection,
  schemas: config.getObject<DatabaseRolesArgs["schemas"]>("schemas"),
  groups: config.getObject<DatabaseRolesArgs["groups"]>("groups"),
  logins: config.getObject<DatabaseRolesArgs["logins"]>("logins") ?? {
    app: { roles: ["readwrite"] },
    reader: { roles: ["readonly"] },
  },
});

const policies = new RowPolicies(
  "policies",
  {
    connection,
    tenantSetting: config.get("tenantSetting"),
    tables: config.getObject<RowPoliciesArgs["tables"]>("tables") ?? {},
  },
  // A policy may be about the groups.
  { dependsOn: roles },
);

export const groups = roles.groups;
export const credentials = roles.credentials;
export const missing = policies.missing;
export const access = { roles: [roles.declaration], policies: [policies.declaration] };

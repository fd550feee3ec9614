/**
 * The quick start: a replicated PostgreSQL on this machine's Docker, with least-privilege logins on its database.
 */
import * as pulumi from "@pulumi/pulumi";
import { DatabaseRoles, DockerPostgres, RowPolicies } from "pulumi-holdfast";
import { databaseArgs, policyTables, rolesArgs } from "./config.ts";

const config = new pulumi.Config();

const db = new DockerPostgres("db", databaseArgs(config));

const roles = new DatabaseRoles("roles", { connection: db.connection, server: db, ...rolesArgs(config) });

const policies = new RowPolicies(
  "rows",
  { connection: db.connection, tables: policyTables(config), deletedWith: db },
  // They may name its groups.
  { dependsOn: roles },
);

export const cluster = db.cluster;
export const host = db.host;
export const port = db.port;
export const readerHost = db.readerHost;
export const readerPort = db.readerPort;
export const pooledHost = db.pooledHost;
export const pooledPort = db.pooledPort;
export const database = db.database;
export const adminSecret = db.adminSecret;
export const credentials = roles.credentials;
export const connection = db.connection;
/** What is declared of who may do what. */
export const access = { roles: [roles.declaration], policies: [policies.declaration] };
export const instances = db.instances;
export const etcd = db.etcd;
export const tuning = db.tuning;
export const caCert = db.caCert;

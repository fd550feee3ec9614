/**
 * The quick start: a replicated PostgreSQL on this machine's Docker, with least-privilege logins on its database.
 */
import * as pulumi from "@pulumi/pulumi";
import { DatabaseRoles, DockerPostgres } from "pulumi-holdfast";
import { databaseArgs } from "./config.ts";

const db = new DockerPostgres("db", databaseArgs(new pulumi.Config()));

const roles = new DatabaseRoles("roles", {
  connection: db.connection,
  logins: { app: { roles: ["readwrite"] }, reader: { roles: ["readonly"] } },
  deletedWith: db,
});

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
export const instances = db.instances;
export const etcd = db.etcd;
export const caCert = db.caCert;

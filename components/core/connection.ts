/**
 * The contract between whatever makes a database and whatever uses one: roles, backups and monitoring take a `Connection` and do
 * not ask which platform made it.
 */
import type * as pulumi from "@pulumi/pulumi";

/** A login. Secret as a whole wherever it is an output. */
export interface Credential {
  username: string;
  password: string;
}

/** A login that proves itself by a certificate instead. Secret as a whole wherever it is an output. */
export interface CertificateCredential {
  username: string;
  /** PEM. */
  certificate: string;
  /** PEM. */
  key: string;
}

/** How to reach a server as its administrator. Secret as a whole wherever it is an output. */
export interface Connection extends Credential {
  /** Host name or address as seen from where Pulumi runs. */
  host: string;
  port: number;
  /** The application's database. */
  database: string;
  /** libpq's `sslmode`. */
  sslmode: string;
  /** PEM bundle to verify the server with; empty where the platform's own trust store does. */
  caCert: string;
}

/** What a component takes to work on a database that something else made. */
export type ConnectionInput = pulumi.Input<Connection>;

/** Which networks may reach a database. */
import { databaseImages } from "./databaseImages.ts";
import { ports } from "./ports.ts";

/**
 * Where databases listen unless told otherwise: by TCP, and `udp` where by UDP too. Source: each engine's documentation and, for AWS's
 * own, the service's.
 */
export const databasePorts: readonly { engine: string; port: number; udp?: true }[] = [
  ...databaseImages.filter(({ byPatroni }) => !byPatroni).map(({ engine, port }) => ({ engine, port })),
  { engine: "SQL Server", port: ports.sqlServer },
  { engine: "Oracle", port: ports.oracle },
  { engine: "Oracle with TLS", port: 2484 },
  { engine: "Redshift", port: ports.redshift },
  { engine: "CouchDB", port: 5984 },
  { engine: "ElastiCache Serverless, for reading", port: 6380 },
  { engine: "PgBouncer", port: 6432 },
  { engine: "InfluxDB", port: 8086 },
  { engine: "DynamoDB Accelerator", port: 8111 },
  { engine: "Neptune", port: 8182 },
  { engine: "Cassandra", port: 9042 },
  { engine: "DynamoDB Accelerator with TLS", port: 9111 },
  { engine: "Cassandra with TLS", port: 9142 },
  { engine: "OpenSearch", port: 9200 },
  { engine: "OpenSearch between nodes", port: 9300 },
  { engine: "Memcached", port: 11211, udp: true },
  { engine: "Db2", port: ports.db2 },
];

/** Where servers are administered: SSH and RDP. Source: Security Hub EC2.53. */
export const administrationPorts: readonly number[] = [22, 3389];

/** TCP ports that a service for everybody may open to everybody: HTTP and HTTPS. Source: Security Hub EC2.18. */
export const publicPorts: readonly number[] = [80, 443];

export const addresses = {
  /**
   * Shortest prefix, in bits, that still is somebody's network: registries gave nobody more than a /8 (IPv4) or a /16 (IPv6), so that
   * 0.0.0.0/1 is anywhere just like 0.0.0.0/0. Source: IANA's address space registries.
   */
  anywhereBelow: { ipv4: 8, ipv6: 16 },
  /** Bits of the widest network that one VPC can have, and Docker's own of IPv4. Source: Amazon VPC quotas, /16 for IPv4 and /44 for IPv6. */
  widestNetwork: { ipv4: 16, ipv6: 44 },
} as const;

/** Container images that run databases: how they are told by their names, where they listen and where they keep their data. */

import { ports } from "./ports.ts";
import { releases } from "./postgresReleases.ts";

export interface DatabaseImage {
  engine: string;
  /** Last parts of image names, without registry, owner and tag. */
  names: readonly string[];
  port: number;
  /** Where the image keeps its data; a volume there or above it survives the container. */
  data: string;
  /** Series whose fixes ended, with the day; what is not listed is supported or not known. Source: the projects' own pages. */
  ended: readonly { series: string; on: string }[];
  /** Whether Patroni starts the server, so that its settings are in Patroni's configuration and not on the command line. */
  byPatroni?: true;
}

/** Data folders as the images on Docker Hub have them. */
export const databaseImages: readonly DatabaseImage[] = [
  {
    engine: "PostgreSQL",
    names: ["postgres", "postgis", "timescaledb", "pgvector"],
    port: ports.postgresql,
    data: "/var/lib/postgresql/data",
    ended: releases.ended,
  },
  {
    engine: "PostgreSQL",
    names: ["spilo"],
    port: ports.postgresql,
    data: "/home/postgres/pgdata",
    // Its tag is its own version, and its name has PostgreSQL's newest of several.
    ended: [],
    byPatroni: true,
  },
  {
    engine: "MySQL",
    names: ["mysql", "mysql-server", "percona-server"],
    port: ports.mysql,
    data: "/var/lib/mysql",
    ended: [
      { series: "5", on: "2023-10-31" },
      { series: "8.0", on: "2026-04-30" },
      { series: "8.4", on: "2032-04-30" },
    ],
  },
  {
    engine: "MariaDB",
    names: ["mariadb"],
    port: ports.mysql,
    data: "/var/lib/mysql",
    ended: [
      { series: "5", on: "2020-04-11" },
      { series: "10.3", on: "2023-05-25" },
      { series: "10.4", on: "2024-06-18" },
      { series: "10.5", on: "2025-06-24" },
      { series: "10.6", on: "2026-07-06" },
      { series: "10.11", on: "2028-02-16" },
      { series: "11.4", on: "2029-05-29" },
    ],
  },
  {
    engine: "MongoDB",
    names: ["mongo", "mongodb-community-server"],
    port: ports.mongodb,
    data: "/data/db",
    ended: [
      { series: "4", on: "2024-02-29" },
      { series: "5", on: "2024-10-31" },
      { series: "6", on: "2025-07-31" },
      { series: "7", on: "2027-08-31" },
    ],
  },
  {
    engine: "Redis",
    names: ["redis", "valkey"],
    port: ports.redis,
    data: "/data",
    ended: [
      { series: "5", on: "2022-04-27" },
      { series: "6", on: "2023-11-30" },
    ],
  },
];

/**
 * PostgreSQL's images from 18 on keep each major's data in a folder of its own, and do not start with a volume at the old one. Source: the
 * official image's page on Docker Hub, PGDATA.
 */
export const versionedData = {
  major: 18,
  volume: "/var/lib/postgresql",
  data: (major: number) => `/var/lib/postgresql/${major}/docker`,
} as const;

/** Images that are PostgreSQL's official one or made from it, and how its version stands in their tags. */
const officialPostgres: ReadonlyMap<string, RegExp> = new Map([
  ["postgres", /^(?<version>\d+(\.\d+)?)/],
  ["postgis", /^(?<version>\d+)/],
  ["pgvector", /(^|-)pg(?<version>\d+)/],
  ["timescaledb", /(^|-)pg(?<version>\d+)/],
]);

function partsOf(image: string): { name: string; tag: string } {
  const [name, tag = ""] = image.split("@")[0]!.split("/").at(-1)!.toLowerCase().split(":");
  return { name: name!, tag };
}

/** The database that an image runs, by its name: `ghcr.io/owner/postgres:17@sha256:…` is PostgreSQL, and so is `spilo-17:4.0-p3`. */
export function databaseOf(image: string): DatabaseImage | undefined {
  const { name } = partsOf(image);
  return databaseImages.find(({ names }) => names.includes(name) || names.includes(name.replace(/-\d+$/, "")));
}

/** Whether an image takes what PostgreSQL's official one takes from its environment. */
export const isOfficialPostgres = (image: string) => officialPostgres.has(partsOf(image).name);

/** The version of its database by an image's tag: `17.2`, or `17` where that follows the newest minor; undefined where it does not say. */
export function versionOf(image: string): string | undefined {
  const { name, tag } = partsOf(image);
  const database = databaseOf(image);
  // The tags of other images with PostgreSQL number the image.
  const written = database?.engine === "PostgreSQL" ? officialPostgres.get(name) : /^v?(?<version>\d+(\.\d+)?)/;
  return database && written?.exec(tag)?.groups?.version;
}

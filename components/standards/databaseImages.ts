/** Container images that run databases: how they are told by their names, where they listen and where they keep their data. */

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
    port: 5432,
    data: "/var/lib/postgresql/data",
    ended: [
      { series: "9", on: "2021-11-11" },
      { series: "10", on: "2022-11-10" },
      { series: "11", on: "2023-11-09" },
      { series: "12", on: "2024-11-21" },
      { series: "13", on: "2025-11-13" },
      { series: "14", on: "2026-11-12" },
      { series: "15", on: "2027-11-11" },
      { series: "16", on: "2028-11-09" },
      { series: "17", on: "2029-11-08" },
      { series: "18", on: "2030-11-14" },
    ],
  },
  {
    engine: "PostgreSQL",
    names: ["spilo"],
    port: 5432,
    data: "/home/postgres/pgdata",
    // Its tag is its own version, and its name has PostgreSQL's newest of several.
    ended: [],
    byPatroni: true,
  },
  {
    engine: "MySQL",
    names: ["mysql", "mysql-server", "percona-server"],
    port: 3306,
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
    port: 3306,
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
    port: 27017,
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
    port: 6379,
    data: "/data",
    ended: [
      { series: "5", on: "2022-04-27" },
      { series: "6", on: "2023-11-30" },
    ],
  },
];

/** The database that an image runs, by its name: `ghcr.io/owner/postgres:17@sha256:…` is PostgreSQL, and so is `spilo-17:4.0-p3`. */
export function databaseOf(image: string): DatabaseImage | undefined {
  const name = image.split("@")[0]!.split("/").at(-1)!.split(":")[0]!.toLowerCase();
  return databaseImages.find(({ names }) => names.includes(name) || names.includes(name.replace(/-\d+$/, "")));
}

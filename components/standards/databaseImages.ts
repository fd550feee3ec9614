/** Container images that run databases: how they are told by their names, where they listen and where they keep their data. */

export interface DatabaseImage {
  engine: string;
  /** Last parts of image names, without registry, owner and tag. */
  names: readonly string[];
  port: number;
  /** Where the image keeps its data; a volume there or above it survives the container. */
  data: string;
}

/** Data folders as the images on Docker Hub have them. */
export const databaseImages: readonly DatabaseImage[] = [
  {
    engine: "PostgreSQL",
    names: ["postgres", "postgis", "timescaledb", "pgvector", "spilo"],
    port: 5432,
    data: "/var/lib/postgresql/data",
  },
  { engine: "MySQL", names: ["mysql", "mysql-server", "percona-server"], port: 3306, data: "/var/lib/mysql" },
  { engine: "MariaDB", names: ["mariadb"], port: 3306, data: "/var/lib/mysql" },
  { engine: "MongoDB", names: ["mongo", "mongodb-community-server"], port: 27017, data: "/data/db" },
  { engine: "Redis", names: ["redis", "valkey"], port: 6379, data: "/data" },
];

/** The database that an image runs, by its name: `ghcr.io/owner/postgres:17@sha256:…` is PostgreSQL. */
export function databaseOf(image: string): DatabaseImage | undefined {
  const name = image.split("@")[0]!.split("/").at(-1)!.split(":")[0]!.toLowerCase();
  return databaseImages.find(({ names }) => names.includes(name));
}

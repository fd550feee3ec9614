/** The public surface of Holdfast. */
export { DatabaseRoles, type DatabaseRolesArgs, type LoginArgs } from "./access/databaseRoles.ts";
export type { Connection, Credential } from "./core/connection.ts";
export { InvalidArguments, type Problem } from "./core/problems.ts";
export type { DockerInstanceArgs, DockerPostgresArgs } from "./docker/args.ts";
export { DockerPostgres, type InstanceOutput } from "./docker/postgres.ts";
export { HbaMethod, type HbaRule } from "./postgres/hba.ts";
export { Group } from "./postgres/roles.ts";
export { Durability } from "./standards/durability.ts";
export { Recovery } from "./standards/recovery.ts";

/** The public surface of Holdfast. */
export type { DatabaseRolesArgs } from "./access/args.ts";
export { DatabaseRoles } from "./access/databaseRoles.ts";
export type { ClientCertificate, LoginServer } from "./access/loginServer.ts";
export { RowPolicies, type RowPoliciesArgs, type RowPolicyArgs, type RowTableArgs } from "./access/rowPolicies.ts";
export type { CertificateCredential, Connection, Credential } from "./core/connection.ts";
export { InvalidArguments, type Problem } from "./core/problems.ts";
export type { DockerInstanceArgs, DockerPostgresArgs } from "./docker/args.ts";
export { DockerPostgres, type InstanceOutput } from "./docker/postgres.ts";
export type { PoliciesDeclaration, RolesDeclaration, TableGrant } from "./postgres/declaration.ts";
export type { GroupArgs } from "./postgres/groups.ts";
export { HbaMethod, type HbaRule } from "./postgres/hba.ts";
export { ClientAuth, type LoginArgs } from "./postgres/logins.ts";
export { RowCommand } from "./postgres/policies.ts";
export { Group } from "./postgres/privileges.ts";
export type { RotationArgs } from "./postgres/rotation.ts";
export { Audit } from "./standards/audit.ts";
export { Durability } from "./standards/durability.ts";
export { Recovery } from "./standards/recovery.ts";

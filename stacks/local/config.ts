/**
 * The stack's settings: `pulumi config set holdfast:<name> <value>`. What a value may be is the component's to say, so that all its
 * problems come in one message; even what is not of the right kind goes on as it was written.
 */
import type * as pulumi from "@pulumi/pulumi";
import type { DatabaseRolesArgs, DockerPostgresArgs, RowPoliciesArgs } from "pulumi-holdfast";

/** Values are JSON but for plain texts. */
const reader =
  (config: pulumi.Config) =>
  <T>(name: string): T | undefined => {
    const text = config.get(name);
    try {
      return text === undefined ? undefined : JSON.parse(text);
    } catch {
      return text as T;
    }
  };

/** Without what was left out. */
const given = <T extends object>(args: { [K in keyof T]: T[K] | undefined }) =>
  Object.fromEntries(Object.entries(args).filter(([, value]) => value !== undefined)) as T;

export function databaseArgs(config: pulumi.Config): DockerPostgresArgs {
  const read = reader(config);
  return given<DockerPostgresArgs>({
    instances: read<DockerPostgresArgs["instances"]>("instances") ?? { a: {}, b: {}, c: {} },
    version: config.get("version"),
    database: config.get("database"),
    durability: config.get<NonNullable<DockerPostgresArgs["durability"]>>("durability"),
    strict: read<boolean>("strict"),
    recovery: config.get<NonNullable<DockerPostgresArgs["recovery"]>>("recovery"),
    etcdMembers: read<number>("etcdMembers"),
    memory: config.get("memory"),
    cpus: read<number>("cpus"),
    workload: config.get<NonNullable<DockerPostgresArgs["workload"]>>("workload"),
    storage: config.get<NonNullable<DockerPostgresArgs["storage"]>>("storage"),
    audit: config.get<NonNullable<DockerPostgresArgs["audit"]>>("audit"),
    settings: read<Record<string, string>>("settings"),
    hba: read<DockerPostgresArgs["hba"]>("hba"),
    bindAddress: config.get("bindAddress"),
    port: read<number>("port"),
    readerPort: read<number>("readerPort"),
    pooledPort: read<number>("pooledPort"),
    subnet: config.get("subnet"),
    extraNames: read<string[]>("extraNames"),
    authorityGeneration: read<number>("authorityGeneration"),
    baseImage: config.get("baseImage"),
    ephemeral: read<boolean>("ephemeral"),
  } as DockerPostgresArgs);
}

export function rolesArgs(config: pulumi.Config): Pick<DatabaseRolesArgs, "schemas" | "groups" | "logins"> {
  const read = reader(config);
  return given({
    schemas: read<string[]>("schemas"),
    groups: read<DatabaseRolesArgs["groups"]>("groups"),
    logins: read<DatabaseRolesArgs["logins"]>("logins") ?? {
      app: { roles: ["readwrite"], rotation: { every: "30d", overlap: "1d" } },
      reader: { roles: ["readonly"] },
    },
  });
}

/** The tables whose rows are looked after; none by default, since the database begins empty. */
export function policyTables(config: pulumi.Config): RowPoliciesArgs["tables"] {
  return reader(config)<RowPoliciesArgs["tables"]>("policies") ?? {};
}

/**
 * The stack's settings: `pulumi config set holdfast:<name> <value>`. What a value may be is the component's to say, so that all its
 * problems come in one message; even what is not of the right kind goes on as it was written.
 */
import type * as pulumi from "@pulumi/pulumi";
import type { DockerPostgresArgs } from "pulumi-holdfast";

export function databaseArgs(config: pulumi.Config): DockerPostgresArgs {
  const read = <T>(name: string): T | undefined => {
    const text = config.get(name);
    try {
      return text === undefined ? undefined : JSON.parse(text);
    } catch {
      return text as T;
    }
  };
  const args = {
    instances: read<DockerPostgresArgs["instances"]>("instances") ?? { a: {}, b: {}, c: {} },
    version: config.get("version"),
    database: config.get("database"),
    durability: config.get<NonNullable<DockerPostgresArgs["durability"]>>("durability"),
    strict: read<boolean>("strict"),
    recovery: config.get<NonNullable<DockerPostgresArgs["recovery"]>>("recovery"),
    etcdMembers: read<number>("etcdMembers"),
    memory: config.get("memory"),
    cpus: read<number>("cpus"),
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
  };
  return Object.fromEntries(
    Object.entries(args).filter(([, value]) => value !== undefined),
  ) as unknown as DockerPostgresArgs;
}

/**
 * The stack's settings, typed: `pulumi config set holdfast:<name> <value>`. What a value may be is the component's to say, so that
 * all its problems come in one message; only what is not even of the right kind is refused here.
 */
import type * as pulumi from "@pulumi/pulumi";
import type { DockerPostgresArgs } from "../../components/index.ts";

export function databaseArgs(config: pulumi.Config): DockerPostgresArgs {
  const args = {
    instances: config.getObject<DockerPostgresArgs["instances"]>("instances") ?? { a: {}, b: {}, c: {} },
    version: config.get("version"),
    database: config.get("database"),
    durability: config.get<NonNullable<DockerPostgresArgs["durability"]>>("durability"),
    strict: config.getBoolean("strict"),
    recovery: config.get<NonNullable<DockerPostgresArgs["recovery"]>>("recovery"),
    etcdMembers: config.getNumber("etcdMembers"),
    memory: config.get("memory"),
    cpus: config.getNumber("cpus"),
    settings: config.getObject<Record<string, string>>("settings"),
    hba: config.getObject<DockerPostgresArgs["hba"]>("hba"),
    bindAddress: config.get("bindAddress"),
    port: config.getNumber("port"),
    readerPort: config.getNumber("readerPort"),
    pooledPort: config.getNumber("pooledPort"),
    subnet: config.get("subnet"),
    extraNames: config.getObject<string[]>("extraNames"),
    authorityGeneration: config.getNumber("authorityGeneration"),
    baseImage: config.get("baseImage"),
    ephemeral: config.requireBoolean("ephemeral"),
  };
  return Object.fromEntries(
    Object.entries(args).filter(([, value]) => value !== undefined),
  ) as unknown as DockerPostgresArgs;
}

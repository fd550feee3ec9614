/** What a container of PostgreSQL's official image, or of one made from it, is told: its version by the tag, the rest by environment. */
import { databaseOf } from "../components/standards/databaseImages.ts";
import { holdfastService } from "./databaseContainer.ts";
import { numberOf, type Props, textOf, textsOf } from "./read.ts";

export interface PostgresContainer {
  /** By the tag; undefined where that follows the newest. */
  major: number | undefined;
  /** Undefined where the tag follows the newest of its major, or does not say. */
  minor: number | undefined;
  /** A variable of its environment; undefined when not set. */
  variable(name: string): string | undefined;
}

/** How the major stands in the tags of images that are made from the official one. */
const tags: Record<string, RegExp> = {
  postgres: /^(?<major>\d+)(\.(?<minor>\d+))?/,
  postgis: /^(?<major>\d+)/,
  pgvector: /(^|-)pg(?<major>\d+)/,
  timescaledb: /(^|-)pg(?<major>\d+)/,
};

/** Undefined for other images, Holdfast's own among them, and for what is never started. */
export function postgresContainer(props: Props): PostgresContainer | undefined {
  if (holdfastService(props) !== undefined) return undefined;
  const [name, tag = ""] = (textOf(props.image) ?? "").split("@")[0]!.split("/").at(-1)!.toLowerCase().split(":");
  if (databaseOf(name!)?.engine !== "PostgreSQL" || !Object.hasOwn(tags, name!) || props.start === false)
    return undefined;
  const { major, minor } = tags[name!]!.exec(tag)?.groups ?? {};
  const envs = new Map(textsOf(props.envs).map((pair) => [pair.split("=", 1)[0]!, pair.replace(/^[^=]*=?/, "")]));
  return { major: numberOf(major), minor: numberOf(minor), variable: (variable) => envs.get(variable) };
}

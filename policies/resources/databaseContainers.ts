/** What a container says of itself: which database it runs, what is mounted into it, what PostgreSQL's official image is told, which names stand for secrets. */
import { label } from "../../components/core/labels.ts";
import {
  type DatabaseImage,
  databaseImages,
  databaseOf,
  isOfficialPostgres,
  versionedData,
  versionOf,
} from "../../components/standards/databaseImages.ts";
import { entriesOf, numberOf, once, type Props, textOf, textsOf } from "../read.ts";

interface Mount {
  at: string;
  /** A folder of the host, the name of a volume, or another container; undefined for a volume without a name. */
  source: string | undefined;
  target: string | undefined;
  /** `volume`, `bind` or `tmpfs`. */
  type: string;
}

/** Of `volumes` and `mounts` alike. */
export function mountsOf(props: Props): Mount[] {
  const volumes = entriesOf(props.volumes).map(({ place, entry }): Mount => {
    const source = textOf(entry.hostPath) ?? textOf(entry.volumeName) ?? textOf(entry.fromContainer);
    const type = entry.hostPath === undefined ? "volume" : "bind";
    return { at: `volumes[${place}]`, source, target: textOf(entry.containerPath), type };
  });
  const mounts = entriesOf(props.mounts).map(({ place, entry }): Mount => {
    const type = textOf(entry.type) ?? "volume";
    return { at: `mounts[${place}]`, source: textOf(entry.source), target: textOf(entry.target), type };
  });
  return [...volumes, ...mounts];
}

/** The folders and files in it that are mounted. By itself, as the names of volumes may not be known where these are. */
const targetsOf = (props: Props): string[] =>
  [
    ...entriesOf(props.volumes).map(({ entry }) => textOf(entry.containerPath)),
    ...entriesOf(props.mounts).map(({ entry }) => textOf(entry.target)),
  ].filter((target) => target !== undefined);

/** What is in it besides the image: mounted, or uploaded before it starts. */
export function placedFiles(props: Props): string[] {
  const uploaded = entriesOf(props.uploads).map(({ entry }) => textOf(entry.file));
  return [...targetsOf(props), ...uploaded.filter((file) => file !== undefined)];
}

/** Which of a Holdfast cluster's services a container is. Known in a preview, where the image that is yet to be built is not. */
export const holdfastService = (props: Props): string | undefined =>
  textOf(entriesOf(props.labels).find(({ entry }) => entry.label === label.service)?.entry.value);

/** The database that a container runs: by its image's name, or, of an image that goes by another, by the folder it keeps its data in. */
export const databaseIn = once((props): DatabaseImage | undefined => {
  const own = holdfastService(props);
  if (own !== undefined) return own === "postgres" ? databaseOf("postgres") : undefined;
  const byName = databaseOf(textOf(props.image) ?? "");
  if (byName !== undefined) return byName;
  const targets = targetsOf(props).map((target) => target.replace(/\/+$/, ""));
  // `/data` is anybody's.
  return databaseImages.find(({ data }) => data.startsWith("/var/lib/") && targets.includes(data));
});

export interface PostgresContainer {
  /** By the tag; undefined where that follows the newest. */
  major: number | undefined;
  /** Undefined where the tag follows the newest of its major, or does not say. */
  minor: number | undefined;
  /** A variable of its environment; undefined when not set. */
  variable(name: string): string | undefined;
}

/** Of PostgreSQL's official image, or of one made from it. Undefined for others, Holdfast's own too, and for what is never started. */
export function postgresContainer(props: Props): PostgresContainer | undefined {
  if (holdfastService(props) !== undefined) return undefined;
  const image = textOf(props.image) ?? "";
  if (!isOfficialPostgres(image) || props.start === false) return undefined;
  const [major, minor] = (versionOf(image) ?? "").split(".");
  const envs = new Map(textsOf(props.envs).map((pair) => [pair.split("=", 1)[0]!, pair.replace(/^[^=]*=?/, "")]));
  return { major: numberOf(major), minor: numberOf(minor), variable: (variable) => envs.get(variable) };
}

/** Where a container keeps its data, and where a volume for it belongs: PGDATA goes first, then comes what the image has. */
export function dataOf(props: Props, { data }: DatabaseImage): { data: string; volume: string } {
  const postgres = postgresContainer(props);
  const own = postgres?.variable("PGDATA");
  if (own) return { data: own, volume: own };
  const major = postgres?.major ?? 0;
  return major < versionedData.major
    ? { data, volume: data }
    : { data: versionedData.data(major), volume: versionedData.volume };
}

/** `POSTGRES_PASSWORD_FILE` names a file, which is the way it should be. */
export const holdsSecret = (name: string): boolean =>
  /pass(word|wd|phrase)?$|secret$|[._-]token$|api_?key$|[._-]dsn$|PGPASSWORD_(SUPERUSER|STANDBY|ADMIN)$/i.test(name);

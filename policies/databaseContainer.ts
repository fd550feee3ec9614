/** What a container says of itself: whether it runs a database, what is mounted into it, and which names stand for secrets. */
import {
  type DatabaseImage,
  databaseImages,
  databaseOf,
  versionedData,
} from "../components/standards/databaseImages.ts";
import { postgresContainer } from "./postgresContainer.ts";
import { entriesOf, type Props, textOf } from "./read.ts";

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

/** The database that a container runs: by its image's name, or, of an image that goes by another, by the folder it keeps its data in. */
export function databaseIn(props: Props): DatabaseImage | undefined {
  const byName = databaseOf(textOf(props.image) ?? "");
  if (byName !== undefined) return byName;
  const targets = mountsOf(props).map(({ target }) => target?.replace(/\/+$/, ""));
  // `/data` is anybody's.
  return databaseImages.find(({ data }) => data.startsWith("/var/lib/") && targets.includes(data));
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

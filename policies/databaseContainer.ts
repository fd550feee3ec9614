/** What a container says of itself: whether it runs a database, what is mounted into it, and which names stand for secrets. */
import { label } from "../components/core/labels.ts";
import { type DatabaseImage, databaseImages, databaseOf } from "../components/standards/databaseImages.ts";
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

/** Which of a Holdfast cluster's services a container is. Known in a preview, where the image that is yet to be built is not. */
export const holdfastService = (props: Props): string | undefined =>
  textOf(entriesOf(props.labels).find(({ entry }) => entry.label === label.service)?.entry.value);

/** The database that a container runs: by its image's name, or, of an image that goes by another, by the folder it keeps its data in. */
export function databaseIn(props: Props): DatabaseImage | undefined {
  const own = holdfastService(props);
  if (own !== undefined) return own === "postgres" ? databaseOf("postgres") : undefined;
  const byName = databaseOf(textOf(props.image) ?? "");
  if (byName !== undefined) return byName;
  const targets = mountsOf(props).map(({ target }) => target?.replace(/\/+$/, ""));
  // `/data` is anybody's.
  return databaseImages.find(({ data }) => data.startsWith("/var/lib/") && targets.includes(data));
}

/** `POSTGRES_PASSWORD_FILE` names a file, which is the way it should be. */
export const holdsSecret = (name: string): boolean =>
  /pass(word|wd|phrase)?$|secret$|[._-]token$|api_?key$|[._-]dsn$|PGPASSWORD_(SUPERUSER|STANDBY|ADMIN)$/i.test(name);

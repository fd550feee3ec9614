/** What several policies on RDS and Aurora have to know: what is made from another database, and whose key a key is. */
import { type Props, textOf } from "./read.ts";
import { Undecided } from "./undecided.ts";

/** Whether a property is given at all, also while a preview does not know its value: the name of a database that is made beside. */
export function given(props: Props, name: string): boolean {
  // A descriptor, as reading an unknown value throws, and here it is enough that there is one.
  const value: unknown = Object.getOwnPropertyDescriptor(props, name)?.value;
  return value !== undefined && value !== null && value !== "";
}

/** A replica has its source's data, user, port and encryption. */
export const isReplica = (props: Props) =>
  given(props, "replicateSourceDb") || given(props, "replicationSourceIdentifier");

/** What is restored has the user, the password and the encryption of what it is restored from, unless it says otherwise. */
export const isRestored = (props: Props) => given(props, "snapshotIdentifier") || given(props, "restoreToPointInTime");

/** The engine, which a replica or a restored instance need not say. */
export function engineOf(props: Props): string {
  const engine = textOf(props.engine);
  if (engine === undefined && (isReplica(props) || isRestored(props)))
    throw new Undecided("its engine is that of the database it is made from");
  return engine ?? "";
}

/** Whether a key is named and is not one of AWS's own, which can neither be shared nor withdrawn. */
export function isOwnKey(value: unknown): boolean {
  const key = textOf(value);
  return key !== undefined && key !== "" && !/(^|:)alias\/aws\//.test(key);
}

/** What is found in place of an own key. A key's id is no secret, but says nothing to people either. */
export const keyFound = (value: unknown) => (textOf(value) ? "a key of AWS's" : "not set, which is a key of AWS's");

/** The numbers that a version begins with: 8 and 0 of `8.0.mysql_aurora.3.05.2`. */
export const numbersOf = (version: string) =>
  (/^\d+(\.\d+)*/.exec(version)?.[0] ?? "").split(".").filter(Boolean).map(Number);

/** What a list of versions, oldest first, says of a version: its line, or that it is older than all of them. */
export function lineOf<T extends { version: string }>(lines: readonly T[], version: string): T | "older" | undefined {
  const numbers = numbersOf(version);
  const line = lines.find((one) => numbersOf(one.version).every((number, place) => number === numbers[place]));
  if (line !== undefined || numbers.length === 0) return line;
  const oldest = numbersOf(lines[0]!.version);
  const place = oldest.findIndex((number, at) => number !== (numbers[at] ?? number));
  return place >= 0 && numbers[place]! < oldest[place]! ? "older" : undefined;
}

/** Databases of RDS and Aurora that are made from another one, and have from it what they do not say themselves. */
import { type Props, textOf } from "../read.ts";
import { Undecided } from "../undecided.ts";

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

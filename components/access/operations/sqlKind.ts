/** What a kind of SQL object is: three functions over a client, and the shape of what they find. */
import type pg from "pg";

/** As it is on the server: plain JSON in a stable order, without secrets. */
export interface Snapshot {
  /** What the specification names and the server has not (yet). Looked for again at each `up`. */
  missing?: string[];
  [fact: string]: unknown;
}

/**
 * A kind of object. Each function runs in a transaction as the administrator. No two changes run at once, and one that finds something
 * else in its way is tried again.
 */
export interface SqlKind<Spec> {
  /** For people: follows "Setting", "Reading" and "Removing" in the error messages. */
  title(spec: Spec): string;
  /** What is there of what `spec` names. */
  snapshot(client: pg.ClientBase, spec: Spec): Promise<Snapshot>;
  /**
   * Makes it as `spec` says, whatever is there; takes away what `before` named and `spec` does not. Fails when the server did not
   * follow: the snapshot that comes after is what counts as right from then on.
   */
  apply(client: pg.ClientBase, spec: Spec, before?: Spec): Promise<void>;
  /** Takes away all that `spec` names. What is gone already is fine. */
  remove(client: pg.ClientBase, spec: Spec): Promise<void>;
}

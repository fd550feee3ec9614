/**
 * What pgaudit writes into the server's log, as named levels instead of its classes. Each level includes the ones before it.
 *
 * pgaudit has the text of `PASSWORD '…'` redacted in every line of its own. It cannot keep literals out of the log: at `write` and
 * `all` the statements stand there with the values that clients put into their text (not those that they sent as parameters).
 */
export const Audit = { Off: "off", Ddl: "ddl", Write: "write", All: "all" } as const;
export type Audit = (typeof Audit)[keyof typeof Audit];

/** `pgaudit.log` of each level. */
export const auditClasses: Record<Audit, string> = {
  off: "none",
  /** Who changed objects (CREATE, ALTER, DROP), roles and rights. */
  ddl: "ddl,role",
  /** And who changed rows (INSERT, UPDATE, DELETE, TRUNCATE, COPY … FROM). */
  write: "ddl,role,write",
  /**
   * Every statement, reads too, but for those of system catalogues alone. Hazard: the log grows with every query, and by one line of
   * Patroni's each `loop_wait` on an idle member.
   */
  all: "all",
};

/** The access string of a user of ElastiCache or MemoryDB, which is what Redis calls ACL rules: `on ~app:* -@all +@read`. */

export interface Access {
  /** Whether the user can log in at all; not unless it says so. */
  on: boolean;
  /** Whether every command is allowed, those that administer the server too. */
  everyCommand: boolean;
}

/** Its rules apply from left to right. */
export function accessOf(text: string): Access {
  const access: Access = { on: false, everyCommand: false };
  for (const rule of text.toLowerCase().split(/\s+/)) {
    if (rule === "on" || rule === "off") access.on = rule === "on";
    if (rule === "+@all" || rule === "allcommands") access.everyCommand = true;
    if (["-@all", "nocommands", "-@dangerous", "-@admin"].includes(rule)) access.everyCommand = false;
  }
  return access;
}

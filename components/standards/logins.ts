import type { Bounds } from "./tuning/bounds.ts";

/** How long a server waits for somebody who has not logged in yet; a login with SCRAM over TLS takes a fraction of a second. */
export const authenticationTime = {
  ...{ unit: "s", least: 1, most: 60 },
  source: "PostgreSQL's own default",
} as const satisfies Bounds;

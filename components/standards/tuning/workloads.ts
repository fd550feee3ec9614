/** How many connections a workload opens when nobody says. */
import type { Size, Workload } from "./request.ts";

/** pgtune's table. */
export const usualConnections: Record<Workload, number> = {
  web: 200,
  oltp: 300,
  analytics: 40,
  desktop: 20,
  mixed: 100,
};

/** What a pooler needs behind it: PostgreSQL's own default, five pools of twenty. */
export const pooledConnections = 100;

export const usualConnectionsOf = ({ workload, pooled }: Size) =>
  Math.min(usualConnections[workload], pooled ? pooledConnections : Number.POSITIVE_INFINITY);

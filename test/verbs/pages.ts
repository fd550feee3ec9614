/**
 * What members of a real cluster (Patroni 4.0.7, three instances, quorum) answered, cut to the part that is read. The variations
 * in the tests change single fields, by the names that Patroni's own source gives them.
 */
import type { MemberPage, Seen } from "../../verbs/topology.ts";

export const primaryPage: MemberPage = {
  state: "running",
  role: "primary",
  xlog: { location: 72673128 },
  timeline: 1,
};

export const standbyPage: MemberPage = {
  state: "running",
  role: "replica",
  xlog: { received_location: 72673128 },
  quorum_standby: true,
  // Patroni cannot ask a standby for it where replication logs in by certificate only; the cluster's list has it.
  timeline: null,
  replication_state: "streaming",
};

export const listed = {
  members: [
    { name: "a", role: "leader", state: "running", timeline: 1 },
    { name: "b", role: "quorum_standby", state: "streaming", timeline: 1, lag: 0 },
    { name: "c", role: "quorum_standby", state: "streaming", timeline: 1, lag: 0 },
  ],
};

export const quorum = { synchronous_mode: "quorum", synchronous_mode_strict: false };

/** An answer; `changes` replaces single fields of the page. */
export function answer(page: MemberPage, changes: Partial<MemberPage> = {}, config: object = quorum): Seen {
  return { kind: "answer", page: { ...page, ...changes }, config, cluster: listed };
}

/** Three instances, all well. */
export const healthy = (): Record<string, Seen> => ({
  a: answer(primaryPage),
  b: answer(standbyPage),
  c: answer(standbyPage),
});

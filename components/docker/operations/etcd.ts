/** Whether a member of etcd serves, asked from inside its container: it needs no certificate there and no published port. */
import { etcdHealthPort } from "../../postgres/etcd.ts";
import { exec, until } from "./engine.ts";

/** Succeeds when the member can read through a quorum. */
export const etcdHealth = [
  ...["curl", "--silent", "--show-error", "--fail", "--max-time", "2"],
  `http://127.0.0.1:${etcdHealthPort}/health`,
];

/** Waits until it does. */
export function etcdHealthy(container: string, seconds: number): Promise<true> {
  return until(`${container} healthy`, seconds, async () => {
    const { code, stderr } = await exec(container, etcdHealth);
    return code === 0 ? true : stderr.trim();
  });
}

/** What policies on DocumentDB, Neptune and policies of access can't decide from here, which tables have no place for. */
import { describe, expect, it } from "vitest";
import type { HoldfastPolicy } from "../../policies/policy.ts";
import { policy as docdbZones } from "../../policies/resilience/aws/docdbClusterZones.ts";
import { policy as neptuneFinalSnapshot } from "../../policies/resilience/aws/neptuneClusterFinalSnapshot.ts";
import { policy as docdbEncrypted } from "../../policies/security/aws/docdbClusterEncrypted.ts";
import { policy as docdbKey } from "../../policies/security/aws/docdbClusterOwnKmsKey.ts";
import { policy as docdbTls } from "../../policies/security/aws/docdbClusterTls.ts";
import { policy as tableAccess } from "../../policies/security/aws/dynamodbResourcePolicyNotPublic.ts";
import { policy as neptuneEncrypted } from "../../policies/security/aws/neptuneClusterEncrypted.ts";
import { judge, unknown } from "./support/judge.ts";

describe("undecided, not kept and not broken, is", () => {
  it.each<[string, HoldfastPolicy, object, string]>([
    ["a cluster from a snapshot", docdbEncrypted, { snapshotIdentifier: "old" }, "that of its snapshotIdentifier"],
    [
      "a cluster from a point in time",
      docdbEncrypted,
      { storageEncrypted: false, restoreToPointInTime: { sourceClusterIdentifier: "old" } },
      "that of its restoreToPointInTime",
    ],
    ["its key", docdbKey, { snapshotIdentifier: "old" }, "that of its snapshotIdentifier"],
    ["a graph from a snapshot", neptuneEncrypted, { snapshotIdentifier: "old" }, "that of its snapshotIdentifier"],
    [
      "a snapshot that a cluster of a global one skips",
      neptuneFinalSnapshot,
      { skipFinalSnapshot: true, globalClusterIdentifier: "world" },
      "whether it is a secondary",
    ],
    [
      "a group of another stack",
      docdbTls,
      { dbClusterParameterGroupName: "elsewhere" },
      "its dbClusterParameterGroupName is not in this stack",
    ],
    ["a policy that is no JSON", tableAccess, { policy: "{" }, "no JSON"],
  ])("%s", async (_what, policy, props, why) => {
    const subject = { type: policy.resources[0]!, name: "subject", props: { ...props } };
    expect(await judge(policy, [subject])).toMatchObject([
      { level: "advisory", message: expect.stringMatching(/^undecided: /) },
    ]);
    expect((await judge(policy, [subject]))[0]!.message).toContain(why);
  });

  it("a zone that AWS has not chosen yet", async () => {
    const member = (name: string) => ({
      type: "aws:docdb/clusterInstance:ClusterInstance",
      name,
      props: { clusterIdentifier: "main", availabilityZone: unknown },
    });
    const cluster = { type: "aws:docdb/cluster:Cluster", name: "subject", props: { clusterIdentifier: "main" } };
    expect(await judge(docdbZones, [cluster, member("a"), member("b")])).toMatchObject([
      { message: expect.stringMatching(/^undecided: .*availabilityZone/) },
    ]);
  });
});

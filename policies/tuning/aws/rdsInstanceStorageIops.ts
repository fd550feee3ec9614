/** Operations and throughput that the size or type of a storage can not have are refused when it is made, after all else has been. */
import { rdsStorage } from "../../../components/standards/rdsStorage.ts";
import { resourcePolicy } from "../../policy.ts";
import { numberOf, textOf } from "../../read.ts";

const { gp3 } = rdsStorage;

export const policy = resourcePolicy({
  name: "aws-rds-instance-storage-iops",
  description: "What storage is provisioned with is possible for its type and size.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [],
  tags: ["storage"],
  remediationSteps:
    "Leave iops and storageThroughput out below 400 GiB of gp3; from there on take 12000 or more, and a quarter of that as throughput at most.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html#gp3-storage",
  resources: ["aws:rds/instance:Instance"],
  check: ({ props, report }) => {
    const type = textOf(props.storageType);
    if (!rdsStorage.engines.includes(textOf(props.engine) ?? "") || props.replicateSourceDb !== undefined) return;
    const [size, iops, throughput] = [props.allocatedStorage, props.iops, props.storageThroughput].map(numberOf);
    if (iops !== undefined && (type === "gp2" || type === "standard")) {
      report({ at: "iops", expected: `none for ${type}`, fix: "remove it, or set storageType to gp3, io1 or io2" });
    }
    if (type !== "gp3" || size === undefined) return;
    const most = Math.min(gp3.iops[1], size * gp3.iopsPerGibibyte);
    if (size < gp3.chosenFrom) {
      for (const [at, value] of [
        ["iops", iops],
        ["storageThroughput", throughput],
      ] as const) {
        // What a state says of what every gp3 has.
        if (value === undefined || value === gp3.given[at]) continue;
        report({
          at,
          expected: `none below ${gp3.chosenFrom} GiB of gp3`,
          fix: `remove it, or take ${gp3.chosenFrom} GiB or more`,
        });
      }
      return;
    }
    if (iops !== undefined && (iops < gp3.iops[0] || iops > most)) {
      report({
        at: "iops",
        expected: `${gp3.iops[0]} to ${most} for ${size} GiB of gp3`,
        fix: "set it within that, or remove it",
      });
    }
    const fastest = Math.min(gp3.throughput[1], (iops ?? gp3.iops[0]) * gp3.throughputPerIops);
    if (throughput !== undefined && (throughput < gp3.throughput[0] || throughput > fastest)) {
      report({
        at: "storageThroughput",
        expected: `${gp3.throughput[0]} to ${fastest} (MiB a second) for ${iops ?? gp3.iops[0]} iops`,
        fix: "set it within that, raise iops, or remove it",
      });
    }
  },
});

/** A volume in memory is empty after every restart of the host. */
import { resourcePolicy } from "../../policy.ts";
import type { Props } from "../../read.ts";

export const policy = resourcePolicy({
  name: "docker-volume-on-disk",
  description: "Volumes are kept on a disk.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [],
  tags: ["storage"],
  remediationSteps:
    "Leave driverOpts.type out, or name a file system on a disk. This replaces the volume: copy what has to stay.",
  url: "https://docs.docker.com/engine/storage/volumes/",
  resources: ["docker:index/volume:Volume"],
  check: ({ props, report }) => {
    const options = props.driverOpts as Props | undefined | null;
    if (options?.type !== "tmpfs") return;
    report({ at: "driverOpts.type", expected: "a file system on a disk", fix: "remove it" });
  },
});

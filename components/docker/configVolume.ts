/**
 * Files for a service, without riding on its container: a container that is never started carries them into a named volume, which
 * the service mounts read-only. A change replaces the carrier alone, and the service is reloaded.
 *
 * The files are root's with mode 0440, so a service reads them as a member of group 0 and cannot change them.
 */
import * as docker from "@pulumi/docker";
import type * as pulumi from "@pulumi/pulumi";
import type { ServiceKind } from "./operations/reload.ts";

export interface ConfigVolumeArgs {
  /** Name of the service's container. */
  container: string;
  kind: ServiceKind;
  image: pulumi.Input<string>;
  /** Name under /config → content. */
  files: Record<string, pulumi.Input<string>>;
  /** Like `files`, read by the first start only: a later change of it is no change. */
  firstStart?: Record<string, pulumi.Input<string>>;
  labels: docker.types.input.ContainerLabel[];
}

export class ConfigVolume {
  /** For the service's container. */
  readonly mount: docker.types.input.ContainerVolume;
  readonly carrier: docker.Container;

  constructor(name: string, args: ConfigVolumeArgs, opts: pulumi.CustomResourceOptions) {
    const volume = new docker.Volume(`${name}-config`, { name: `${args.container}-config`, labels: args.labels }, opts);
    const first = Object.entries(args.firstStart ?? {});
    this.carrier = new docker.Container(
      `${name}-config`,
      {
        name: `${args.container}-config`,
        image: args.image,
        command: ["true"],
        start: false,
        mustRun: false,
        networkMode: "none",
        labels: args.labels,
        capabilities: { drops: ["ALL"] },
        logs: false,
        volumes: [{ volumeName: volume.name, containerPath: "/config" }],
        uploads: [...first, ...Object.entries(args.files)].map(([file, content]) => ({
          file: `/config/${file}`,
          content,
          permissions: "0440",
        })),
      },
      // A new image has no news for files that lie in the volume already.
      { ...opts, ignoreChanges: ["image", ...first.map((_, i) => `uploads[${i}].content`)] },
    );
    this.mount = { volumeName: volume.name, containerPath: "/config", readOnly: true };
  }
}

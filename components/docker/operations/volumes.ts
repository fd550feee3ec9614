/**
 * Never adopts data: Docker's "create volume" quietly hands out an existing one, so before a data volume is made for the first time
 * this asks whether it is there already. Its passwords and its history belong to a stack that is not this one.
 */
import { docker } from "./engine.ts";

export interface VolumesInputs {
  names: string[];
  /** Whether they go with the stack. */
  ephemeral?: boolean;
}

async function refuseExisting(names: readonly string[]): Promise<void> {
  const { Volumes } = await docker.listVolumes();
  const found = names.filter((name) => Volumes.some((v) => v.Name === name));
  if (found.length > 0)
    throw new Error(
      `data volumes: found ${found.join(", ")}, which this stack's state does not know; allowed: none of these names in use. ` +
        "Fix: restore the stack's state and passphrase if the data matters; else remove them with docker volume rm, or rename the cluster",
    );
}

export const volumes = {
  async create(inputs: VolumesInputs) {
    await refuseExisting(inputs.names);
    return { id: "volumes", outs: inputs };
  },
  async update(_id: string, olds: VolumesInputs, news: VolumesInputs) {
    await refuseExisting(news.names.filter((name) => !olds.names.includes(name)));
    return { outs: news };
  },
};

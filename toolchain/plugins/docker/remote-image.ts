/** `docker.RemoteImage`: an image by name, pulled only when this Docker does not have it yet. */
import type Docker from "dockerode";
import type { ImageInspectInfo } from "dockerode";
import type { Properties, ResourceType } from "../provider.ts";
import { type Connect, doing, unlessGone } from "./connection.ts";
import { checkInputs, diffInputs, type Fields, inputsOf, plan, withoutDefaults } from "./schema.ts";

const FIELDS: Fields = {
  name: { kind: "string", required: true, replaces: true },
  keepLocally: { kind: "boolean" },
  forceRemove: { kind: "boolean" },
  platform: { kind: "string", replaces: true },
  pullTriggers: { kind: "set", replaces: true },
  triggers: { kind: "map", replaces: true },
};

export function remoteImage(connect: Connect): ResourceType {
  return {
    async check(news) {
      return checkInputs(FIELDS, news);
    },

    async diff(_id, _oldInputs, state, news) {
      return diffInputs(FIELDS, state, news);
    },

    async create(inputs, preview) {
      if (preview) return { id: "", state: plan(FIELDS, inputs, ["imageId", "repoDigest"]) };
      const docker = await connect();
      const info = await ensureImage(docker, inputs.name as string, inputs.platform as string | undefined);
      return { id: `${info.Id}${inputs.name}`, state: stateOf(inputs, info) };
    },

    async read(_id, inputs, state) {
      const name = state.name as string;
      const info = await unlessGone(async () => (await connect()).getImage(name).inspect());
      if (!info) return undefined;
      const found = stateOf(state, info);
      return { id: `${info.Id}${name}`, inputs: inputsOf(FIELDS, inputs, found), state: found };
    },

    async update(_id, state, news) {
      return { ...withoutDefaults(news), imageId: state.imageId, repoDigest: state.repoDigest };
    },

    async delete(_id, state) {
      if (state.keepLocally) return;
      const docker = await connect();
      await doing(`Docker image "${state.name}" could not be removed`, () =>
        unlessGone(() => docker.getImage(state.name as string).remove({ force: state.forceRemove })),
      );
    },
  };
}

function stateOf(prior: Properties, info: ImageInspectInfo): Properties {
  const repository = String(prior.name).replace(/:[^/:]*$/, "");
  const digests = info.RepoDigests ?? [];
  const digest = digests.length > 1 ? digests.find((each) => each.startsWith(`${repository}@`)) : digests[0];
  return { ...withoutDefaults(prior), imageId: info.Id, repoDigest: digest ?? "" };
}

/** The image of that name or id, pulled when it is not here. */
export async function ensureImage(docker: Docker, name: string, platform?: string): Promise<ImageInspectInfo> {
  const here = await unlessGone(() => docker.getImage(name).inspect());
  if (here) return here;
  await doing(`Docker image "${name}" is not on this host and could not be pulled`, async () => {
    const tagged = /[:@][^/]*$/.test(name) ? name : `${name}:latest`;
    const stream = await docker.pull(tagged, platform ? { platform } : {});
    await new Promise<void>((resolve, reject) =>
      docker.modem.followProgress(stream, (error) => (error ? reject(error) : resolve())),
    );
  });
  return docker.getImage(name).inspect();
}

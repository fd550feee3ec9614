/** `docker.Volume`: as in Docker itself, creating one that exists takes it over, and one in use is never removed. */
import { setTimeout as pause } from "node:timers/promises";
import type { Properties, ResourceType } from "../provider.ts";
import { type Connect, doing, hasStatus, reasonOf, unlessGone } from "./connection.ts";
import {
  checkInputs,
  diffInputs,
  type Fields,
  inputsOf,
  LABELS,
  labelList,
  labelMap,
  nameOf,
  plan,
  withoutDefaults,
} from "./schema.ts";

const FIELDS: Fields = {
  name: { kind: "string", replaces: true },
  labels: LABELS,
  driver: { kind: "string", computed: true, replaces: true },
  driverOpts: { kind: "map", replaces: true },
};

/** How long a container that is just going may keep its volume. */
const USERS_MS = 10_000;

export function volume(connect: Connect): ResourceType {
  async function read(id: string, prior: Properties): Promise<Properties | undefined> {
    const info = await unlessGone(async () => (await connect()).getVolume(id).inspect());
    return (
      info && {
        ...withoutDefaults(prior),
        name: info.Name,
        driver: info.Driver,
        driverOpts: info.Options ?? {},
        labels: labelList(info.Labels),
        mountpoint: info.Mountpoint,
      }
    );
  }

  return {
    async check(news, olds, urn) {
      const checked = checkInputs(FIELDS, news);
      nameOf(checked.inputs, olds, urn);
      return checked;
    },

    async diff(_id, _oldInputs, state, news) {
      return diffInputs(FIELDS, state, news);
    },

    async create(inputs, preview) {
      if (preview) return { id: "", state: plan(FIELDS, inputs, ["mountpoint"]) };
      const docker = await connect();
      const name = inputs.name as string;
      await doing(`Docker volume "${name}" could not be created`, () =>
        docker.createVolume({
          Name: name,
          Driver: inputs.driver as string | undefined,
          DriverOpts: inputs.driverOpts as Record<string, string> | undefined,
          Labels: labelMap(inputs.labels),
        }),
      );
      return { id: name, state: (await read(name, inputs))! };
    },

    async read(id, inputs, state) {
      const found = await read(id, state);
      return found && { id, inputs: inputsOf(FIELDS, inputs, found), state: found };
    },

    async delete(id) {
      const docker = await connect();
      const until = Date.now() + USERS_MS;
      for (;;) {
        try {
          await unlessGone(() => docker.getVolume(id).remove());
          return;
        } catch (error) {
          if (!hasStatus(error, 409) || Date.now() > until) {
            throw new Error(`Docker volume "${id}" could not be removed: ${reasonOf(error)}`);
          }
          await pause(200);
        }
      }
    },
  };
}

/** `docker.Network`: made, read and removed; nothing about it can change in place. */
import { setTimeout as pause } from "node:timers/promises";
import type { NetworkCreateOptions } from "dockerode";
import type { Properties, ResourceType } from "../provider.ts";
import { type Connect, doing, reasonOf, unlessGone } from "./connection.ts";
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
  options: { kind: "map", computed: true, replaces: true },
  internal: { kind: "boolean", computed: true, replaces: true },
  attachable: { kind: "boolean", replaces: true },
  ipv6: { kind: "boolean", replaces: true },
  ipamDriver: { kind: "string", default: "default", replaces: true },
  ipamConfigs: {
    kind: "set",
    of: { subnet: { kind: "string" }, gateway: { kind: "string" }, ipRange: { kind: "string" } },
    computed: true,
    replaces: true,
  },
};

interface IpamConfig {
  Subnet?: string;
  Gateway?: string;
  IPRange?: string;
}

/** How long containers that are just going may keep their network. */
const ENDPOINTS_MS = 30_000;

export function network(connect: Connect): ResourceType {
  async function read(id: string, prior: Properties): Promise<Properties | undefined> {
    const info = await unlessGone(async () => (await connect()).getNetwork(id).inspect());
    return info && { ...withoutDefaults(prior), ...stateOf(info) };
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
      if (preview) return { id: "", state: plan(FIELDS, inputs, ["scope"]) };
      const docker = await connect();
      const created = await doing(`Docker network "${inputs.name}" could not be created`, () =>
        docker.createNetwork(optionsOf(inputs)),
      );
      return { id: created.id, state: (await read(created.id, inputs))! };
    },

    async read(id, inputs, state) {
      const found = await read(id, state);
      return found && { id, inputs: inputsOf(FIELDS, inputs, found), state: found };
    },

    async delete(id, state) {
      const docker = await connect();
      const until = Date.now() + ENDPOINTS_MS;
      for (;;) {
        try {
          await unlessGone(() => docker.getNetwork(id).remove());
          return;
        } catch (error) {
          if (!/active endpoints/.test(reasonOf(error)) || Date.now() > until) {
            throw new Error(`Docker network "${state.name}" could not be removed: ${reasonOf(error)}`);
          }
          await pause(200);
        }
      }
    },
  };
}

function optionsOf(inputs: Properties): NetworkCreateOptions {
  const configs = (inputs.ipamConfigs ?? []) as { subnet?: string; gateway?: string; ipRange?: string }[];
  return {
    Name: inputs.name as string,
    // Docker before API 1.44 takes a second network of the same name, and every later look-up by name is then ambiguous.
    CheckDuplicate: true,
    Driver: inputs.driver as string | undefined,
    Internal: inputs.internal as boolean | undefined,
    Attachable: inputs.attachable as boolean | undefined,
    EnableIPv6: inputs.ipv6 as boolean | undefined,
    Labels: labelMap(inputs.labels),
    Options: inputs.options as Record<string, string> | undefined,
    IPAM: {
      Driver: inputs.ipamDriver as string,
      Config: configs.map(({ subnet, gateway, ipRange }) => {
        const config: Record<string, string> = {};
        if (subnet) config.Subnet = subnet;
        if (gateway) config.Gateway = gateway;
        if (ipRange) config.IPRange = ipRange;
        return config;
      }),
    },
  };
}

function stateOf(info: {
  Name: string;
  Driver: string;
  Scope: string;
  Internal: boolean;
  Attachable: boolean;
  EnableIPv6: boolean;
  Labels?: Record<string, string>;
  Options?: Record<string, string>;
  // biome-ignore lint/suspicious/noExplicitAny: dockerode leaves it open
  IPAM?: any;
}): Properties {
  return {
    name: info.Name,
    driver: info.Driver,
    scope: info.Scope,
    internal: info.Internal,
    attachable: info.Attachable,
    ipv6: info.EnableIPv6,
    labels: labelList(info.Labels),
    options: info.Options ?? {},
    ipamDriver: info.IPAM?.Driver ?? "default",
    ipamConfigs: ((info.IPAM?.Config ?? []) as IpamConfig[]).map((config) => ({
      ...(config.Subnet ? { subnet: config.Subnet } : {}),
      ...(config.IPRange ? { ipRange: config.IPRange } : {}),
      ...(config.Gateway ? { gateway: config.Gateway } : {}),
    })),
  };
}

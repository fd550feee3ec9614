/**
 * `docker.Container`: made, uploaded to, started and waited for; its limits change in place, everything else replaces it, and the old one
 * always goes first, as with the official plugin.
 *
 * A create that fails removes what it made, so that the next run starts afresh instead of meeting a taken name.
 */
import { setTimeout as pause } from "node:timers/promises";
import type Docker from "dockerode";
import type { Container } from "dockerode";
import type { Properties, ResourceType } from "../provider.ts";
import { type Connect, doing, hasStatus, reasonOf, unlessGone } from "./connection.ts";
import { createBody, limitsOf, stateOf } from "./container-docker.ts";
import { type ContainerInputs, FIELDS, OUTPUTS } from "./container-fields.ts";
import { ensureImage } from "./remote-image.ts";
import { checkInputs, diffInputs, inputsOf, nameOf, plan, same, withoutDefaults } from "./schema.ts";

/** Changed by Docker's update call; the rest of what does not replace is only how this plugin behaves. */
const LIMITS = ["restart", "maxRetryCount", "cpuShares", "cpuSet", "memory", "memorySwap", "memoryReservation"];

export function container(connect: Connect): ResourceType {
  return {
    async check(news, olds, urn) {
      const checked = checkInputs(FIELDS, news);
      nameOf(checked.inputs, olds, urn);
      return checked;
    },

    async diff(_id, _oldInputs, state, news) {
      return diffInputs(FIELDS, state, news, true);
    },

    async create(properties, preview) {
      if (preview) return { id: "", state: plan(FIELDS, properties, OUTPUTS) };
      const inputs = properties as unknown as ContainerInputs;
      const docker = await connect();
      await ensureImage(docker, inputs.image);
      const made = await doing(`Docker container "${inputs.name}" could not be created`, () =>
        docker.createContainer(createBody(inputs)),
      );
      try {
        const logs = await bringUp(docker, made, inputs);
        const state = stateOf(properties, await made.inspect());
        return { id: made.id, state: logs === undefined ? state : { ...state, containerLogs: logs } };
      } catch (error) {
        await remove(made, inputs).catch((failure) => {
          throw new Error(`${(error as Error).message}\nIt could not be removed either: ${reasonOf(failure)}`);
        });
        throw error;
      }
    },

    async read(id, inputs, state) {
      const info = await unlessGone(async () => (await connect()).getContainer(id).inspect());
      if (!info) return undefined;
      const found = stateOf(state, info);
      return { id, inputs: inputsOf(FIELDS, inputs, found), state: found };
    },

    async update(id, state, news, preview) {
      const changed = Object.keys(FIELDS).filter((name) => !same(FIELDS[name]!, state[name], news[name]));
      const wanted = withoutDefaults(news);
      const apply = (base: Properties) => {
        const result = { ...base };
        for (const name of changed) {
          if (wanted[name] === undefined) delete result[name];
          else result[name] = wanted[name];
        }
        return result;
      };
      if (preview) return apply(state);
      const inputs = news as unknown as ContainerInputs;
      const found = (await connect()).getContainer(id);
      if (changed.some((name) => LIMITS.includes(name))) {
        await doing(`Docker container "${inputs.name}" could not be given its new limits`, () =>
          found.update(limitsOf(inputs)),
        );
      }
      if (changed.includes("mustRun") && inputs.mustRun && inputs.start) {
        await start(found, inputs);
      }
      return apply(stateOf(apply(state), await found.inspect()));
    },

    async delete(id, state) {
      await remove((await connect()).getContainer(id), state as unknown as ContainerInputs);
    },
  };
}

/** Everything between a created container and a usable one; gives its output where that was asked for. */
async function bringUp(docker: Docker, made: Container, inputs: ContainerInputs): Promise<string | undefined> {
  const networks = inputs.networksAdvanced ?? [];
  if (networks.length > 0) {
    await docker
      .getNetwork("bridge")
      .disconnect({ Container: made.id })
      .catch((error) => {
        if (!/is not connected to/.test(reasonOf(error))) throw error;
      });
  }
  for (const { name, aliases, ipv4Address } of networks) {
    await doing(`Docker container "${inputs.name}" could not join network "${name}"`, () =>
      docker.getNetwork(name).connect({
        Container: made.id,
        EndpointConfig: { Aliases: aliases, IPAMConfig: ipv4Address ? { IPv4Address: ipv4Address } : {} },
      }),
    );
  }
  if (inputs.uploads?.length) {
    const archive = await archiveOf(inputs.uploads);
    await doing(`Files could not be put into Docker container "${inputs.name}"`, () =>
      made.putArchive(archive, { path: "/" }),
    );
  }
  if (!inputs.start) return undefined;
  await start(made, inputs);
  if (!inputs.attach) return undefined;
  await made.wait();
  return inputs.logs ? await logsOf(made) : undefined;
}

/** The uploads as one archive, owned by root as Docker's own copy would have it. */
async function archiveOf(uploads: NonNullable<ContainerInputs["uploads"]>): Promise<Buffer> {
  const { pack } = await import("tar-stream");
  const archive = pack();
  for (const { file, content, contentBase64, executable, permissions } of uploads) {
    const mode = permissions ? Number.parseInt(permissions, 8) : executable ? 0o744 : 0o644;
    const bytes = content ? Buffer.from(content) : Buffer.from(contentBase64!, "base64");
    archive.entry({ name: file.replace(/^\/+/, ""), mode, uid: 0, gid: 0 }, bytes);
  }
  archive.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of archive) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function start(made: Container, inputs: ContainerInputs): Promise<void> {
  await doing(`Docker container "${inputs.name}" could not be started`, () => made.start());
  if (inputs.wait) await healthy(made, inputs);
}

/** Waits until Docker calls the container healthy, and says why when that does not come. */
async function healthy(made: Container, inputs: ContainerInputs): Promise<void> {
  const until = Date.now() + inputs.waitTimeout * 1000;
  for (;;) {
    const { State: state } = await made.inspect();
    if (state.Health?.Status === "healthy") return;
    const fail = async (what: string): Promise<never> => {
      const last = (await logsOf(made, 15).catch(() => "")).trim();
      throw new Error(
        `Docker container "${inputs.name}" ${what}.${last ? ` Its last log lines:\n${last}` : " It logged nothing."}`,
      );
    };
    if (!state.Health) {
      throw new Error(
        `Docker container "${inputs.name}" has wait: true but no health check to wait for: set healthcheck, or leave wait out.`,
      );
    }
    if (state.Status === "exited" || state.Status === "dead") {
      await fail(
        `ended with exit code ${state.ExitCode}${state.Error ? ` (${state.Error})` : ""} instead of getting healthy`,
      );
    }
    if (Date.now() > until) {
      const probe = state.Health.Log?.at(-1)?.Output?.trim();
      await fail(
        `did not get healthy within ${inputs.waitTimeout} s (waitTimeout); Docker calls it ${state.Status}, ${state.Health.Status}${probe ? `, and its health check says: ${probe}` : ""}`,
      );
    }
    await pause(100);
  }
}

/** What the container printed: Docker sends frames of eight bytes of header (stream, length) and a payload. */
async function logsOf(made: Container, tail?: number): Promise<string> {
  const frames = (await made.logs({ stdout: true, stderr: true, ...(tail ? { tail } : {}) })) as unknown as Buffer;
  const parts: Buffer[] = [];
  for (let at = 0; at + 8 <= frames.length; ) {
    const end = at + 8 + frames.readUInt32BE(at + 4);
    parts.push(frames.subarray(at + 8, end));
    at = end;
  }
  return Buffer.concat(parts).toString();
}

/** Stops it for as long as it was promised, removes it, and comes back when its name is free. */
async function remove(made: Container, inputs: ContainerInputs): Promise<void> {
  const what = `Docker container "${inputs.name}" could not be removed`;
  if (!inputs.attach && inputs.destroyGraceSeconds) {
    await doing(what, () => unlessGone(() => stop(made, inputs.destroyGraceSeconds!)));
  }
  try {
    await unlessGone(() => made.remove({ force: true, v: inputs.removeVolumes }));
  } catch (error) {
    if (!hasStatus(error, 409)) throw new Error(`${what}: ${reasonOf(error)}`);
    // Somebody else is removing it at this moment, Docker itself where `rm` is set.
    await unlessGone(() => made.wait({ condition: "removed" }));
  }
}

async function stop(made: Container, seconds: number): Promise<void> {
  try {
    await made.stop({ t: seconds });
  } catch (error) {
    if (!hasStatus(error, 304)) throw error;
  }
}

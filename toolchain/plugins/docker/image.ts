/**
 * `docker.Image`: built from a local context, again whenever the context's files, the Dockerfile or an argument change.
 *
 * Unlike the official plugin it notices an image that was removed by hand (and builds it again), and it does not push: `skipPush: true`
 * is required. As there, `down` leaves the image where it is, since containers of other stacks may run on it.
 */
import { stat } from "node:fs/promises";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import type Docker from "dockerode";
import type { ImageBuildOptions } from "dockerode";
import { type CheckFailure, type Properties, type ResourceType, UNKNOWN } from "../provider.ts";
import { archiveOf, digestOf, readContext } from "./build-context.ts";
import { type Connect, doing, unlessGone } from "./connection.ts";
import { checkInputs, type Fields, hasUnknown, withoutDefaults } from "./schema.ts";

const FIELDS: Fields = {
  imageName: { kind: "string", required: true },
  build: {
    kind: "object",
    of: {
      context: { kind: "string" },
      dockerfile: { kind: "string" },
      args: { kind: "map" },
      target: { kind: "string" },
      platform: { kind: "string" },
      builderVersion: {
        kind: "string",
        valid: (value: string) =>
          ["BuilderV1", "BuilderBuildKit"].includes(value)
            ? undefined
            : `BuilderV1 or BuilderBuildKit, found ${JSON.stringify(value)}`,
      },
      contextDigest: { kind: "string" },
    },
  },
  skipPush: {
    kind: "boolean",
    required: true,
    valid: (value: boolean) => (value ? undefined : "true: pushing to a registry needs the official plugin"),
  },
  buildOnPreview: {
    kind: "boolean",
    default: false,
    valid: (value: boolean) => (value ? "false: building in a preview needs the official plugin" : undefined),
  },
};

interface Build {
  context: string;
  dockerfile: string;
  args?: Record<string, string>;
  target?: string;
  platform: string;
  builderVersion?: string;
  contextDigest: string;
}

const ARCHITECTURES: Record<string, string> = { x64: "amd64", ia32: "386" };

export function image(connect: Connect): ResourceType {
  return {
    async check(news) {
      const { inputs, failures } = checkInputs(FIELDS, news);
      if (failures.length === 0 && inputs.build !== UNKNOWN) {
        const checked = await completeBuild((inputs.build ?? {}) as Partial<Build>);
        inputs.build = checked.build;
        failures.push(...checked.failures);
      }
      return { inputs, failures };
    },

    async diff(_id, oldInputs, _state, news) {
      const changed = Object.keys(FIELDS).filter(
        (name) => hasUnknown(news[name]) || !isDeepStrictEqual(oldInputs[name], news[name]),
      );
      return { changed, replaces: [] };
    },

    async create(inputs, preview) {
      if (preview) return { id: "", state: planned(inputs) };
      return { id: inputs.imageName as string, state: await build(await connect(), inputs) };
    },

    async read(id, inputs, state) {
      const info = await unlessGone(async () => (await connect()).getImage(state.imageName as string).inspect());
      return info && { id, inputs, state };
    },

    async update(_id, _state, news, preview) {
      return preview ? planned(news) : build(await connect(), news);
    },

    async delete() {},
  };
}

/** Fills in what the program left out, and the digest by which a change of files is a change of inputs. */
async function completeBuild(given: Partial<Build>): Promise<{ build: Partial<Build>; failures: CheckFailure[] }> {
  const context = given.context ?? ".";
  const dockerfile = given.dockerfile ?? (context === UNKNOWN ? UNKNOWN : path.join(context, "Dockerfile"));
  const platform = given.platform ?? `linux/${ARCHITECTURES[process.arch] ?? process.arch}`;
  const build = { ...given, context, dockerfile, platform };
  if (context === UNKNOWN || dockerfile === UNKNOWN) return { build, failures: [] };
  const missing = async (file: string, kind: "isFile" | "isDirectory") =>
    !(await stat(file).catch(() => undefined))?.[kind]();
  if (await missing(context, "isDirectory")) {
    const reason = `must be a folder, and ${JSON.stringify(context)} is none (looked for from ${JSON.stringify(process.cwd())})`;
    return { build, failures: [{ property: "build.context", reason }] };
  }
  if (await missing(dockerfile, "isFile")) {
    const inside = path.join(context, dockerfile);
    const hint = (await missing(inside, "isFile")) ? "" : ` Did you mean ${JSON.stringify(inside)}?`;
    const reason = `must be a file, as a path from the project and not from the context; ${JSON.stringify(dockerfile)} is none.${hint}`;
    return { build, failures: [{ property: "build.dockerfile", reason }] };
  }
  return { build: { ...build, contextDigest: await digestOf(await readContext(context, dockerfile)) }, failures: [] };
}

function outputsOf(inputs: Properties): Properties {
  const build = inputs.build as Build;
  const known = build.context !== UNKNOWN && build.dockerfile !== UNKNOWN;
  return {
    imageName: inputs.imageName,
    baseImageName: inputs.imageName,
    registryServer: "",
    context: build.context,
    dockerfile: known ? path.relative(build.context, build.dockerfile) : UNKNOWN,
    platform: build.platform,
  };
}

function planned(inputs: Properties): Properties {
  if (inputs.build === UNKNOWN) return { ...withoutDefaults(inputs), repoDigest: UNKNOWN };
  return { ...outputsOf(inputs), repoDigest: UNKNOWN };
}

/** Beside the modem's own, dockerode has one that reads what BuildKit sends; its types do not know it yet. */
interface FollowsBuildKit extends Docker {
  followProgress(
    stream: NodeJS.ReadableStream,
    finished: (error: Error | null, events: BuildEvent[]) => void,
    progress: (event: BuildEvent) => void,
  ): void;
}

interface BuildEvent {
  stream?: string;
  status?: string;
  error?: string;
}

async function build(docker: Docker, inputs: Properties): Promise<Properties> {
  const name = inputs.imageName as string;
  const wanted = inputs.build as Build;
  const { archive, dockerfile } = await archiveOf(await readContext(wanted.context, wanted.dockerfile));
  const options = {
    t: name,
    dockerfile,
    buildargs: wanted.args,
    target: wanted.target,
    platform: wanted.platform,
    version: wanted.builderVersion === "BuilderV1" ? "1" : "2",
    rm: true,
    forcerm: true,
  } as ImageBuildOptions;
  const last: string[] = [];
  await doing(`Docker image "${name}" could not be built`, async () => {
    const stream = await docker.buildImage(archive, options);
    await new Promise<void>((resolve, reject) => {
      const finished = (error: Error | null, events: BuildEvent[]) => {
        const failure = error?.message ?? events.find((event) => event.error)?.error;
        if (failure === undefined) resolve();
        else reject(new Error(`${failure}\nThe last lines of its output:\n${last.join("\n")}`));
      };
      (docker as FollowsBuildKit).followProgress(stream, finished, (event: BuildEvent) => {
        for (const line of linesOf(event, options.version === "2")) {
          if (line.trim() === "") continue;
          last.push(line.trimEnd());
          if (last.length > 20) last.shift();
          const step = /^\[[0-9a-z:]{12}\] (\[(?:\S+ +)?\d+\/\d+\] .*)|^(Step \d+\/\d+ .*)/.exec(line);
          if (step) process.stderr.write(`${name}: ${(step[1] ?? step[2])!.slice(0, 100)}\n`);
        }
      });
    });
  });
  const { Id } = await docker.getImage(name).inspect();
  return { ...outputsOf(inputs), repoDigest: Id };
}

/** dockerode 5.0.1 hands on what a BuildKit step prints as base64, and everything else as text. */
function linesOf(event: BuildEvent, buildKit: boolean): string[] {
  const text = (event.stream ?? event.status ?? "").trimEnd();
  const decoded = Buffer.from(text, "base64");
  return (buildKit && decoded.toString("base64") === text ? decoded.toString() : text).split("\n");
}

/**
 * Runs a Pulumi program in this process and records what it registers, as the engine would hand it to the packs: in a preview, with what
 * only the cloud decides not known; and after an update, with it known. Nothing is created and no provider is asked.
 */
import * as pulumi from "@pulumi/pulumi";
import { getMonitor } from "@pulumi/pulumi/runtime/settings.js";
import { type Resource, unknown } from "./judge.ts";
import { knownProperties } from "./properties.ts";

type Properties = Record<string, unknown>;

export interface Recorded {
  /** What a resource policy is given. */
  inputs: Resource[];
  /** What a stack policy is given. */
  outputs: Resource[];
}

/** What the provider calls a resource that the program gives no name. It does so before a preview. */
function named(type: string, name: string): Properties {
  const kind = type.split(":").at(-1)!;
  const own = kind === "Cluster" ? ["clusterIdentifier", "name"] : ["identifier", "name"];
  return Object.fromEntries(
    own.filter((property) => knownProperties(type).has(property)).map((property) => [property, `${name}-1a2b3c4`]),
  );
}

/** What the cloud gives a resource. */
const cloudOf = (type: string, name: string): Properties => ({
  id: `${name}-id`,
  arn: `arn:aws:test:eu-west-1:123456789012:${type.split(":").at(-1)!.toLowerCase()}/${name}`,
});

interface Conditions {
  preview: boolean;
  /** What a resource has after an update beyond its inputs and what each has. */
  computed?(type: string): Properties;
}

/** @param program registers its resources when it is called */
export async function record(
  program: () => unknown,
  { preview, computed = () => ({}) }: Conditions,
): Promise<Recorded> {
  const outputsOf = (type: string, name: string): Properties => ({
    ...given(type, name, preview),
    ...(preview ? {} : computed(type)),
  });
  const recorded: Recorded = { inputs: [], outputs: [] };
  await pulumi.runtime.setMocks(
    {
      call: ({ token, inputs }) => ({ ...answers[token], ...inputs }),
      newResource: ({ type, name, inputs }) => {
        const state = { ...named(type, name), ...outputsOf(type, name), ...(inputs as Properties) };
        return { id: preview ? undefined : `${name}-id`, state };
      },
    },
    "app",
    preview ? "preview" : "update",
    preview,
  );
  const monitor = getMonitor() as unknown as {
    registerResource(request: Request, done: (error: Error | null, response: unknown) => void): unknown;
  };
  const register = monitor.registerResource.bind(monitor);
  monitor.registerResource = (request, done) => {
    const [type, name] = [request.getType(), request.getName()];
    const props = { ...named(type, name), ...(plain(request.getObject().toJavaScript()) as Properties) };
    const refers: Record<string, string[]> = {};
    for (const [property, on] of request.getPropertydependenciesMap().entries()) {
      // urn:pulumi:stack::project::parent$type::name
      refers[property] = on.getUrnsList().map((urn) => {
        const [of, called] = urn.split("::").slice(-2);
        return `${of!.split("$").at(-1)}::${called}`;
      });
    }
    recorded.inputs.push({ type, name, props, refers });
    recorded.outputs.push({ type, name, props: { ...outputsOf(type, name), ...props }, refers });
    return register(request, done);
  };
  await program();
  await (pulumi.runtime as unknown as { waitForRPCs(): Promise<void> }).waitForRPCs();
  return recorded;
}

/** The properties that nobody sets: not known before, and then something. */
function given(type: string, name: string, preview: boolean): Properties {
  const cloud = cloudOf(type, name);
  const known = [...knownProperties(type), "id"].filter((property) => property in cloud);
  return Object.fromEntries(known.map((property) => [property, preview ? unknown : cloud[property]]));
}

/** Functions that the programs of the corpus call. */
const answers: Readonly<Record<string, Properties>> = {
  "aws:index/getAvailabilityZones:getAvailabilityZones": { names: ["eu-west-1a", "eu-west-1b", "eu-west-1c"] },
  "aws:index/getCallerIdentity:getCallerIdentity": { accountId: "123456789012" },
  "aws:index/getRegion:getRegion": { region: "eu-west-1", name: "eu-west-1" },
};

interface Request {
  getType(): string;
  getName(): string;
  getObject(): { toJavaScript(): Properties };
  getPropertydependenciesMap(): { entries(): Iterable<[string, { getUrnsList(): string[] }]> };
}

const specialKey = "4dabf18193072939515e22adb298388d";

/** Secrets and references as policies see them: their values. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  const one = value as Properties;
  if (specialKey in one && "value" in one) return plain(one.value);
  return Object.fromEntries(Object.entries(one).map(([key, each]) => [key, plain(each)]));
}

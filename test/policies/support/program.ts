/**
 * Runs a Pulumi program in this process and records what it registers, as the engine would hand it to the packs: in a preview, with what
 * only the cloud decides not known; and after an update, with it known. Nothing is created and no provider is asked.
 */
import * as pulumi from "@pulumi/pulumi";
import { getMonitor } from "@pulumi/pulumi/runtime/settings.js";
import { type Resource, unknown } from "./judge.ts";
import { computedProperties, knownProperties } from "./properties.ts";

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

const zones = ["eu-west-1a", "eu-west-1b", "eu-west-1c"];

/** What the cloud gives a resource, as far as a policy may look at it. `place` counts those of its type. */
const given = (type: string, name: string, place: number): Properties => ({
  id: `${name}-id`,
  arn: `arn:aws:test:eu-west-1:123456789012:${type.split(":").at(-1)!.toLowerCase()}/${name}`,
  availabilityZone: zones[place % zones.length],
  availabilityZones: zones,
  // What AWS does where nobody says.
  backupRetentionPeriod: type === "aws:rds/instance:Instance" ? 0 : 1,
  storageEncrypted: false,
  multiAz: false,
  vpcSecurityGroupIds: ["sg-of-the-vpc"],
  dbSubnetGroupName: "default",
  // Of random.RandomPassword.
  result: "pW7c2kQz9xRb4mVt8nLs",
});

interface Conditions {
  preview: boolean;
  /** What a resource of this type tells after an update, beyond what each does. */
  told?(type: string): Properties;
}

/** @param program registers its resources when it is called */
export async function record(program: () => unknown, { preview, told }: Conditions): Promise<Recorded> {
  const recorded: Recorded = { inputs: [], outputs: [] };
  const computed = new Map<string, Properties>();
  /** The properties that nobody sets: not known before, and then something. */
  const outputsOf = (type: string, name: string): Properties => {
    const key = `${type} ${name}`;
    if (!computed.has(key)) {
      const place = recorded.inputs.filter((one) => one.type === type).length;
      const cloud = given(type, name, place);
      const properties = computedProperties(type).filter((property) => preview || property in cloud);
      const known = preview ? {} : told?.(type);
      computed.set(key, {
        ...Object.fromEntries(properties.map((one) => [one, preview ? unknown : cloud[one]])),
        ...known,
      });
    }
    return computed.get(key)!;
  };
  await pulumi.runtime.setMocks(
    {
      call: ({ token, inputs }) => ({ ...answers[token], ...inputs }),
      newResource: ({ type, name, inputs }) => {
        const state = { ...outputsOf(type, name), ...named(type, name), ...(inputs as Properties) };
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

/** Functions that the programs of the corpus call. */
const answers: Readonly<Record<string, Properties>> = {
  "aws:index/getAvailabilityZones:getAvailabilityZones": { names: zones },
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

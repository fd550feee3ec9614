/**
 * The gRPC side of the stand-ins, spoken to with the SDK's own protocol classes, in a process of its own as the engine starts it.
 *
 * What the engine makes of the answers (that a secret input makes a secret output, above all) is for the tests of whole stacks.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import grpc from "@grpc/grpc-js";
import services from "@pulumi/pulumi/proto/provider_grpc_pb.js";
import rpc from "@pulumi/pulumi/proto/provider_pb.js";
import rpcStatus from "@pulumi/pulumi/proto/status_pb.js";
import empty from "google-protobuf/google/protobuf/empty_pb.js";
import struct from "google-protobuf/google/protobuf/struct_pb.js";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import {
  InitFailed,
  keysThatDiffer,
  type Properties,
  type Provider,
  UNKNOWN,
} from "../../../toolchain/plugins/provider.ts";
import { implementation } from "../../../toolchain/plugins/serve.ts";

const RUN = join(import.meta.dirname, "../../../toolchain/plugins/run.ts");

type Client = InstanceType<typeof services.ResourceProviderClient>;

const wire = (properties: Properties) =>
  struct.Struct.fromJavaScript(properties as Parameters<typeof struct.Struct.fromJavaScript>[0]);

/** One call, as a promise. */
function call<Response>(client: Client, method: string, request: unknown): Promise<Response> {
  const methods = client as unknown as Record<string, (...args: unknown[]) => void>;
  return new Promise((resolve, reject) => {
    methods[method]!.call(client, request, (error: grpc.ServiceError | null, response: Response) =>
      error ? reject(error) : resolve(response),
    );
  });
}

const clientOf = (port: number) =>
  new services.ResourceProviderClient(`127.0.0.1:${port}`, grpc.credentials.createInsecure());

const URN = "urn:pulumi:dev::project::parent:index:Component$random:index/randomId:RandomId::name";

describe("a plugin's process", () => {
  const child = spawn(process.execPath, [RUN, "random", "127.0.0.1:1"], { stdio: ["ignore", "pipe", "inherit"] });
  const lines: string[] = [];
  let client: Client;

  beforeAll(async () => {
    const reader = createInterface(child.stdout);
    reader.on("line", (line) => lines.push(line));
    await once(reader, "line");
    client = clientOf(Number(lines[0]));
  });

  afterAll(() => {
    client.close();
    child.kill();
  });

  it("says its port and nothing else", () => {
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^\d+$/);
  });

  it("takes no secrets, supports previews, and names its version and resources", async () => {
    type Handshake = InstanceType<typeof rpc.ProviderHandshakeResponse>;
    const hands = await call<Handshake>(client, "handshake", new rpc.ProviderHandshakeRequest());
    expect(hands.getAcceptSecrets()).toBe(false);
    type Configured = InstanceType<typeof rpc.ConfigureResponse>;
    const configured = await call<Configured>(client, "configure", new rpc.ConfigureRequest());
    expect([configured.getAcceptsecrets(), configured.getSupportspreview()]).toEqual([false, true]);
    const info = await call<{ getVersion(): string }>(client, "getPluginInfo", new empty.Empty());
    expect(info.getVersion()).toBe("4.21.2");
    const schema = await call<{ getSchema(): string }>(client, "getSchema", new rpc.GetSchemaRequest());
    expect(JSON.parse(schema.getSchema())).toMatchObject({
      name: "random",
      resources: { "random:index/randomId:RandomId": {} },
    });
  });

  it("checks, previews, creates, compares, reads and deletes", async () => {
    const check = new rpc.CheckRequest();
    check.setUrn(URN);
    check.setNews(wire({ byteLength: 0 }));
    type Checked = InstanceType<typeof rpc.CheckResponse>;
    const failures = (await call<Checked>(client, "check", check)).getFailuresList();
    expect(failures.map((each) => each.getProperty())).toEqual(["byteLength"]);

    const create = new rpc.CreateRequest();
    create.setUrn(URN);
    create.setProperties(wire({ byteLength: 8, prefix: UNKNOWN }));
    create.setPreview(true);
    type Created = InstanceType<typeof rpc.CreateResponse>;
    const previewed = (await call<Created>(client, "create", create)).getProperties()?.toJavaScript();
    expect(previewed).toMatchObject({ hex: UNKNOWN, prefix: UNKNOWN });
    create.setPreview(false);
    create.setProperties(wire({ byteLength: 8 }));
    const created = await call<Created>(client, "create", create);
    const state = created.getProperties()!;
    expect(state.toJavaScript()).toMatchObject({ byteLength: 8, hex: expect.stringMatching(/^[0-9a-f]{16}$/) });

    const diff = new rpc.DiffRequest();
    diff.setUrn(URN);
    diff.setId(created.getId());
    diff.setOldInputs(wire({ byteLength: 8 }));
    diff.setOlds(state);
    diff.setNews(wire({ byteLength: 9, keepers: { a: "1" } }));
    type Differed = InstanceType<typeof rpc.DiffResponse>;
    const differed = await call<Differed>(client, "diff", diff);
    expect(differed.getChanges()).toBe(rpc.DiffResponse.DiffChanges.DIFF_SOME);
    expect(differed.getReplacesList()).toEqual(["byteLength", "keepers"]);
    diff.setIgnorechangesList(["byteLength", "keepers"]);
    const ignored = await call<Differed>(client, "diff", diff);
    expect(ignored.getChanges()).toBe(rpc.DiffResponse.DiffChanges.DIFF_NONE);
    expect(ignored.getReplacesList()).toEqual([]);

    const read = new rpc.ReadRequest();
    read.setUrn(URN);
    read.setId(created.getId());
    read.setInputs(wire({ byteLength: 8 }));
    read.setProperties(state);
    type Found = InstanceType<typeof rpc.ReadResponse>;
    const found = await call<Found>(client, "read", read);
    expect(found.getProperties()?.toJavaScript()).toEqual(state.toJavaScript());
    expect(found.getInputs()?.toJavaScript()).toEqual({ byteLength: 8 });

    const remove = new rpc.DeleteRequest();
    remove.setUrn(URN);
    remove.setProperties(state);
    await call(client, "delete", remove);
  });

  it("says what it has not, and where to find it", async () => {
    const create = new rpc.CreateRequest();
    create.setUrn(URN.replaceAll("RandomId", "RandomPet").replaceAll("randomId", "randomPet"));
    await expect(call(client, "create", create)).rejects.toThrow(
      /no resource random:index\/randomPet:RandomPet.*official/,
    );
    const invoke = new rpc.InvokeRequest();
    invoke.setTok("random:index/getThing:getThing");
    await expect(call(client, "invoke", invoke)).rejects.toThrow(/no functions.*getThing/);
    await expect(call(client, "construct", new rpc.ConstructRequest())).rejects.toMatchObject({
      code: grpc.status.UNIMPLEMENTED,
      details: expect.stringContaining("no components"),
    });
    const unimplemented = { code: grpc.status.UNIMPLEMENTED };
    await expect(call(client, "parameterize", new rpc.ParameterizeRequest())).rejects.toMatchObject(unimplemented);
  });

  it("ends when the engine that started it is gone", async () => {
    const script = `
      const { spawn } = require("node:child_process");
      const plugin = spawn(process.execPath, process.argv.slice(1), { stdio: ["ignore", "pipe", "ignore"] });
      plugin.stdout.once("data", () => console.log(plugin.pid));
      setInterval(() => {}, 1000);`;
    const engine = spawn(process.execPath, ["-e", script, RUN, "random"], { stdio: ["ignore", "pipe", "inherit"] });
    const [line] = await once(createInterface(engine.stdout), "line");
    const pid = Number(line);
    expect(() => process.kill(pid, 0)).not.toThrow();
    engine.kill("SIGKILL");
    await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow(/ESRCH/), { timeout: 10_000, interval: 100 });
  });
});

describe("what a provider returns and throws", () => {
  const THING = "urn:pulumi:dev::project::test:index:Thing::name";
  let behave: (inputs: Properties) => Promise<{ id: string; state: Properties }>;
  const provider: Provider = {
    name: "test",
    version: "1.0.0",
    configure: async ({ port }) => {
      if (port === "0") throw new Error("port: expected 1 to 65535, got 0");
    },
    resources: {
      "test:index:Thing": {
        diff: async () => ({ changed: ["a"], replaces: ["a"], deleteBeforeReplace: true }),
        create: async (inputs) => await behave(inputs),
        read: async () => undefined,
        delete: async () => {},
      },
    },
  };
  const server = new grpc.Server();
  let client: Client;

  beforeAll(async () => {
    server.addService(services.ResourceProviderService, implementation(provider));
    const port = await new Promise<number>((resolve, reject) => {
      server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, bound) =>
        error ? reject(error) : resolve(bound),
      );
    });
    client = clientOf(port);
  });

  afterAll(() => {
    client.close();
    server.forceShutdown();
  });

  const create = (inputs: Properties) => {
    const request = new rpc.CreateRequest();
    request.setUrn(THING);
    request.setProperties(wire(inputs));
    return call<InstanceType<typeof rpc.CreateResponse>>(client, "create", request);
  };

  it("keeps values as they are, and leaves out what is undefined", async () => {
    const inputs = {
      text: "ü\n😀",
      list: [1, "a", null, [true]],
      nested: { unknown: UNKNOWN, none: null },
      big: 2 ** 40,
      no: false,
    };
    let seen: Properties = {};
    behave = async (given) => {
      seen = given;
      return { id: "1", state: { ...given, gone: undefined, deep: { gone: undefined, kept: 0 } } };
    };
    const created = await create(inputs);
    expect(seen).toEqual(inputs);
    expect(created.getProperties()?.toJavaScript()).toEqual({ ...inputs, deep: { kept: 0 } });
  });

  it("passes an error on as its message, without a stack", async () => {
    behave = async () => {
      throw new Error("memory: expected at least 64 MB, got 1 – raise it");
    };
    const error = (await create({}).catch((each) => each)) as grpc.ServiceError;
    expect(error.details).toBe("memory: expected at least 64 MB, got 1 – raise it");
    const request = new rpc.ConfigureRequest();
    request.setArgs(wire({ port: "0" }));
    await expect(call(client, "configure", request)).rejects.toMatchObject({
      details: "port: expected 1 to 65535, got 0",
    });
  });

  it("hands over what was made before it failed", async () => {
    behave = async (inputs) => {
      throw new InitFailed("it never became healthy", "id-1", inputs, { ...inputs, address: "10.0.0.2" });
    };
    const error = (await create({ a: "1" }).catch((each) => each)) as grpc.ServiceError;
    const [trailer] = error.metadata.get("grpc-status-details-bin");
    const status = rpcStatus.Status.deserializeBinary(trailer as Uint8Array);
    const detail = status.getDetailsList()[0]!;
    expect(detail.getTypeName()).toBe("pulumirpc.ErrorResourceInitFailed");
    const failure = rpc.ErrorResourceInitFailed.deserializeBinary(detail.getValue_asU8());
    expect(failure.getId()).toBe("id-1");
    expect(failure.getReasonsList()).toEqual(["it never became healthy"]);
    expect(failure.getProperties()?.toJavaScript()).toEqual({ a: "1", address: "10.0.0.2" });
  });

  it("tells a replacement that deletes first, a thing that is gone, and an update that can't be", async () => {
    const diff = new rpc.DiffRequest();
    diff.setUrn(THING);
    type Differed = InstanceType<typeof rpc.DiffResponse>;
    const differed = await call<Differed>(client, "diff", diff);
    expect([differed.getReplacesList(), differed.getDeletebeforereplace()]).toEqual([["a"], true]);
    const read = new rpc.ReadRequest();
    read.setUrn(THING);
    read.setId("1");
    expect((await call<{ getId(): string }>(client, "read", read)).getId()).toBe("");
    const update = new rpc.UpdateRequest();
    update.setUrn(THING);
    await expect(call(client, "update", update)).rejects.toThrow(/can't|cannot be changed in place/);
  });

  it("sees changed settings, but never as a replacement of all that the provider made", async () => {
    const diff = new rpc.DiffRequest();
    diff.setUrn("urn:pulumi:dev::project::pulumi:providers:test::name");
    diff.setOldInputs(wire({ port: "1", host: "a" }));
    diff.setNews(wire({ port: "2", host: "a" }));
    type Differed = InstanceType<typeof rpc.DiffResponse>;
    const differed = await call<Differed>(client, "diffConfig", diff);
    expect([differed.getDiffsList(), differed.getReplacesList()]).toEqual([["port"], []]);
  });
});

it("keysThatDiffer takes absent and null for one", () => {
  expect(keysThatDiffer({ a: null, b: [1], c: 1 }, { b: [1], c: 2, d: undefined })).toEqual(["c"]);
});

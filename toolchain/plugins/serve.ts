/**
 * Serves a stand-in provider to Pulumi's engine: the resource provider protocol over gRPC, with plain JavaScript on the other side.
 *
 * Secrets: the server declares that it takes none, so the engine hands every value decrypted and marks each output secret again
 * whose input of the same name was, beside what the SDK lists as `additionalSecretOutputs`. Nothing here logs a property.
 */
import grpc from "@grpc/grpc-js";
import plugin from "@pulumi/pulumi/proto/plugin_pb.js";
import services from "@pulumi/pulumi/proto/provider_grpc_pb.js";
import rpc from "@pulumi/pulumi/proto/provider_pb.js";
import rpcStatus from "@pulumi/pulumi/proto/status_pb.js";
import any from "google-protobuf/google/protobuf/any_pb.js";
import empty from "google-protobuf/google/protobuf/empty_pb.js";
import struct from "google-protobuf/google/protobuf/struct_pb.js";
import { InitFailed, keysThatDiffer, type Properties, type Provider, type ResourceType } from "./provider.ts";

type Struct = InstanceType<typeof struct.Struct>;
type JavaScriptStruct = Parameters<typeof struct.Struct.fromJavaScript>[0];

/** How a secret is told from an object on the wire: this key holds this value, and `value` the secret. */
const SECRET = { key: "4dabf18193072939515e22adb298388d", mark: "1b47061264138c4ac30d75fd1eb44270" };

/** A provider's own settings come with their secrets wrapped, whatever the handshake said. */
function unwrapped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unwrapped);
  if (typeof value !== "object" || value === null) return value;
  const object = value as Properties;
  if (object[SECRET.key] === SECRET.mark) return unwrapped(object.value);
  return Object.fromEntries(Object.entries(object).map(([name, inner]) => [name, unwrapped(inner)]));
}

/** From the engine's wire form; a missing struct is an empty one. */
function fromWire(properties: Struct | undefined): Properties {
  return properties ? (properties.toJavaScript() as Properties) : {};
}

/** To the wire. The round trip through JSON drops what is `undefined`, which a protobuf struct cannot hold. */
function toWire(properties: Properties): Struct {
  return struct.Struct.fromJavaScript(JSON.parse(JSON.stringify(properties)) as JavaScriptStruct);
}

/** `urn:pulumi:stack::project::parent$type::name`: the type is after the last `$` of the third part. */
function typeOf(urn: string): string {
  const types = urn.split("::")[2] ?? "";
  return types.slice(types.lastIndexOf("$") + 1);
}

function resourceOf(provider: Provider, urn: string): ResourceType {
  const type = typeOf(urn);
  const resource = provider.resources[type];
  if (!resource) {
    throw new Error(
      `The ${provider.name} stand-in has no resource ${type}; it has ${Object.keys(provider.resources).join(", ")}. ` +
        `Use the official ${provider.name} plugin for it.`,
    );
  }
  return resource;
}

/** What was thrown, as the engine shows it: the message alone, and for a half-made resource what is known of it. */
function statusOf(error: unknown): Partial<grpc.StatusObject> {
  const message = error instanceof Error ? error.message : String(error);
  const metadata = new grpc.Metadata();
  if (error instanceof InitFailed) {
    const failure = new rpc.ErrorResourceInitFailed();
    failure.setId(error.id);
    failure.setProperties(toWire(error.state));
    failure.setInputs(toWire(error.inputs));
    failure.setReasonsList([message]);
    const detail = new any.Any();
    detail.pack(failure.serializeBinary(), "pulumirpc.ErrorResourceInitFailed");
    const status = new rpcStatus.Status();
    status.setCode(grpc.status.UNKNOWN);
    status.setMessage(message);
    status.addDetails(detail);
    // Go's gRPC carries structured errors in this trailer; grpc-js leaves it to the caller.
    metadata.set("grpc-status-details-bin", Buffer.from(status.serializeBinary()));
  }
  return { code: grpc.status.UNKNOWN, details: message, metadata };
}

/** A handler in the shape grpc-js wants, from one that returns or throws. */
function unary<Request, Response>(
  handle: (request: Request) => Response | Promise<Response>,
): grpc.handleUnaryCall<Request, Response> {
  return async (call, callback) => {
    try {
      callback(null, await handle(call.request));
    } catch (error) {
      callback(statusOf(error), null);
    }
  };
}

function refuse(code: grpc.status, details: string): grpc.handleUnaryCall<unknown, unknown> {
  return (_call, callback) => callback({ code, details }, null);
}

/** The protocol's methods for one provider. */
export function implementation(provider: Provider): grpc.UntypedServiceImplementation {
  const resource = (urn: string) => resourceOf(provider, urn);
  const unimplemented = (what: string) =>
    refuse(grpc.status.UNIMPLEMENTED, `The ${provider.name} stand-in has no ${what}: use the official plugin for it.`);

  function checked(inputs: Properties, failures: { property: string; reason: string }[]) {
    const response = new rpc.CheckResponse();
    response.setInputs(toWire(inputs));
    response.setFailuresList(
      failures.map(({ property, reason }) => {
        const failure = new rpc.CheckFailure();
        failure.setProperty(property);
        failure.setReason(reason);
        return failure;
      }),
    );
    return response;
  }

  function different(changed: string[], replaces: string[], deleteBeforeReplace: boolean) {
    const response = new rpc.DiffResponse();
    response.setChanges(
      changed.length > 0 ? rpc.DiffResponse.DiffChanges.DIFF_SOME : rpc.DiffResponse.DiffChanges.DIFF_NONE,
    );
    response.setDiffsList(changed);
    response.setReplacesList(replaces);
    response.setDeletebeforereplace(deleteBeforeReplace);
    return response;
  }

  return {
    handshake: unary(() => {
      const response = new rpc.ProviderHandshakeResponse();
      response.setAcceptSecrets(false);
      response.setAcceptResources(false);
      response.setAcceptOutputs(false);
      return response;
    }),
    getPluginInfo: unary(() => {
      const info = new plugin.PluginInfo();
      info.setVersion(provider.version);
      return info;
    }),
    getSchema: unary(() => {
      const response = new rpc.GetSchemaResponse();
      const resources = Object.fromEntries(Object.keys(provider.resources).map((type) => [type, {}]));
      response.setSchema(JSON.stringify({ name: provider.name, version: provider.version, resources }));
      return response;
    }),

    checkConfig: unary((request: InstanceType<typeof rpc.CheckRequest>) => checked(fromWire(request.getNews()), [])),
    diffConfig: unary((request: InstanceType<typeof rpc.DiffRequest>) => {
      const olds = fromWire(request.getOldInputs());
      const news = fromWire(request.getNews());
      // Never a replacement: it would replace every resource of the provider because a port or a password changed.
      return different(keysThatDiffer(olds, news), [], false);
    }),
    configure: unary(async (request: InstanceType<typeof rpc.ConfigureRequest>) => {
      await provider.configure(unwrapped(fromWire(request.getArgs())) as Properties);
      const response = new rpc.ConfigureResponse();
      response.setAcceptsecrets(false);
      response.setAcceptresources(false);
      response.setAcceptoutputs(false);
      response.setSupportspreview(true);
      return response;
    }),

    check: unary(async (request: InstanceType<typeof rpc.CheckRequest>) => {
      const urn = request.getUrn();
      const news = fromWire(request.getNews());
      const check = resource(urn).check;
      if (!check) return checked(news, []);
      const { inputs, failures } = await check(news, fromWire(request.getOlds()), urn);
      return checked(inputs, failures);
    }),
    diff: unary(async (request: InstanceType<typeof rpc.DiffRequest>) => {
      const diff = await resource(request.getUrn()).diff(
        request.getId(),
        fromWire(request.getOldInputs()),
        fromWire(request.getOlds()),
        fromWire(request.getNews()),
      );
      // The engine keeps ignored inputs at their old value, which does not help where a provider compares with the state.
      const ignored = new Set(request.getIgnorechangesList());
      const kept = (property: string) => !ignored.has(property);
      return different(diff.changed.filter(kept), diff.replaces.filter(kept), diff.deleteBeforeReplace ?? false);
    }),
    create: unary(async (request: InstanceType<typeof rpc.CreateRequest>) => {
      const urn = request.getUrn();
      const { id, state } = await resource(urn).create(fromWire(request.getProperties()), request.getPreview(), urn);
      const response = new rpc.CreateResponse();
      response.setId(id);
      response.setProperties(toWire(state));
      return response;
    }),
    read: unary(async (request: InstanceType<typeof rpc.ReadRequest>) => {
      const found = await resource(request.getUrn()).read(
        request.getId(),
        fromWire(request.getInputs()),
        fromWire(request.getProperties()),
      );
      const response = new rpc.ReadResponse();
      if (found) {
        response.setId(found.id);
        response.setInputs(toWire(found.inputs));
        response.setProperties(toWire(found.state));
      }
      return response;
    }),
    update: unary(async (request: InstanceType<typeof rpc.UpdateRequest>) => {
      const urn = request.getUrn();
      const update = resource(urn).update;
      if (!update) throw new Error(`${typeOf(urn)} cannot be changed in place; this is a fault of its diff.`);
      const olds = fromWire(request.getOlds());
      const state = await update(request.getId(), olds, fromWire(request.getNews()), request.getPreview());
      const response = new rpc.UpdateResponse();
      response.setProperties(toWire(state));
      return response;
    }),
    delete: unary(async (request: InstanceType<typeof rpc.DeleteRequest>) => {
      await resource(request.getUrn()).delete(request.getId(), fromWire(request.getProperties()));
      return new empty.Empty();
    }),

    invoke: unary((request: InstanceType<typeof rpc.InvokeRequest>) => {
      throw new Error(
        `The ${provider.name} stand-in has no functions, so ${request.getTok()} can't be called: use the official plugin for it.`,
      );
    }),
    call: unimplemented("methods"),
    construct: unimplemented("components"),
    parameterize: unimplemented("parameters"),
    list: unimplemented("listing"),
    getMapping: unimplemented("mappings"),
    getMappings: unimplemented("mappings"),
    attach: unary(() => new empty.Empty()),
    cancel: unary(() => new empty.Empty()),
  };
}

/** Listens on a free loopback port, says which on standard output, and ends when the engine that started it is gone. */
export async function serve(provider: Provider): Promise<void> {
  // The one line on standard output is the port; whatever a library prints must not look like it.
  console.log = console.error;
  const server = new grpc.Server({
    "grpc.max_receive_message_length": -1,
    "grpc.max_send_message_length": -1,
  });
  server.addService(services.ResourceProviderService, implementation(provider));
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    );
  });
  const engine = process.ppid;
  setInterval(() => {
    if (process.ppid !== engine) process.exit(0);
  }, 1000);
  process.stdout.write(`${port}\n`);
}

/**
 * Judges many resources in this process as the engine has it done: by the SDK's own handlers of the engine's two calls, on the messages
 * that it sends. Alone in its process; prints the seconds for each number of resources as JSON.
 */
import { createRequire } from "node:module";
import { join } from "node:path";
import { loadPolicies, packs } from "../../../policies/pack.ts";
import type { HoldfastPolicy } from "../../../policies/policy.ts";
import { Relevant } from "../../../policies/relevant.ts";
import { root } from "../../../toolchain/places.ts";
import { type BenchResource, resources } from "./resources.ts";

const require = createRequire(import.meta.url);
// The engine's messages have no types of their own in the SDK.
const proto = require("@pulumi/pulumi/proto/analyzer_pb.js");
const { Struct } = require("google-protobuf/google/protobuf/struct_pb.js");

interface Answer {
  serializeBinary(): Uint8Array;
  getDiagnosticsList(): unknown[];
}
type Handler = (call: { request: unknown }, done: (error: Error | null, answer: Answer) => void) => void;
type Maker = (pack: string, version: string, level: string, policies: HoldfastPolicy[]) => Handler;
const { makeAnalyzeRpcFun, makeAnalyzeStackRpcFun }: Record<string, Maker> = require("@pulumi/policy/server.js");

/**
 * At `strict`, so that all are judged. The parameters' defaults are the engine's to send, by a call whose handler the SDK keeps to
 * itself.
 */
function configured(policy: HoldfastPolicy): HoldfastPolicy {
  const declared = Object.entries(policy.configSchema?.properties ?? {});
  const config = Object.fromEntries(declared.map(([name, schema]) => [name, schema.default]));
  const { validate, key } =
    "validateStack" in policy
      ? { validate: policy.validateStack, key: "validateStack" }
      : { validate: policy.validateResource, key: "validateResource" };
  const withConfig = (args: object, report: unknown) =>
    (validate as (args: object, report: unknown) => unknown)({ ...args, getConfig: () => config }, report);
  const { __pulumiType } = validate as { __pulumiType?: string };
  return { ...policy, enforcementLevel: "mandatory", [key]: Object.assign(withConfig, { __pulumiType }) };
}

const handlers = await Promise.all(
  packs.map(async (name) => {
    const files = await loadPolicies(join(root, "policies", name));
    const policies = Relevant.from(files, ({ policy }) => configured(policy));
    return [makeAnalyzeRpcFun!, makeAnalyzeStackRpcFun!].map((make) => make(name, "1.0.0", "mandatory", policies));
  }),
);

/** What comes back is written out too, as it is for the engine. */
const send = (handler: Handler, request: unknown): Promise<number> =>
  new Promise((resolve, reject) =>
    handler({ request }, (error, answer) => {
      if (error) return reject(error);
      answer.serializeBinary();
      resolve(answer.getDiagnosticsList().length);
    }),
  );

function message(kind: { new (): unknown }, { type, name, props }: BenchResource): unknown {
  // biome-ignore lint/suspicious/noExplicitAny: generated code without types
  const one = new kind() as any;
  one.setType(type);
  one.setName(name);
  one.setUrn(`urn:pulumi:prod::app::${type}::${name}`);
  one.setProperties(Struct.fromJavaScript(props));
  one.setOptions(new proto.AnalyzerResourceOptions());
  return one;
}

async function judge(count: number): Promise<{ count: number; seconds: number; findings: number }> {
  const all = resources(count);
  const single = all.map((one) => message(proto.AnalyzeRequest, one));
  const stack = new proto.AnalyzeStackRequest();
  stack.setResourcesList(all.map((one) => message(proto.AnalyzerResource, one)));
  const start = performance.now();
  let findings = 0;
  for (const [analyze, analyzeStack] of handlers) {
    for (const request of single) findings += await send(analyze!, request);
    findings += await send(analyzeStack!, stack);
  }
  return { count, seconds: (performance.now() - start) / 1000, findings };
}

const figures = [];
for (const count of process.argv.slice(2).map(Number)) figures.push(await judge(count));
process.stdout.write(`${JSON.stringify(figures)}\n`);

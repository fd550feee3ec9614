/** What `policies/relevant.ts` takes for granted of the SDK, held against the SDK's own handlers. */
import { createRequire } from "node:module";
import { expect, it } from "vitest";
import type { HoldfastPolicy } from "../../policies/policy.ts";
import { Relevant } from "../../policies/relevant.ts";

const require = createRequire(import.meta.url);
const proto = require("@pulumi/pulumi/proto/analyzer_pb.js");
const { Struct } = require("google-protobuf/google/protobuf/struct_pb.js");
const sdk = require("@pulumi/policy/server.js");
const { makeAnalyzerInfo } = require("@pulumi/policy/protoutil.js");

let asked: string[] = [];
const seen: object[] = [];
const target = (props: unknown) => (props as { __getSpecialProxyTarget: object }).__getSpecialProxyTarget;

/** Waits in between, as a check may that is asynchronous: another call comes in meanwhile. */
const policy = (name: string, ...resources: string[]) =>
  ({
    name,
    resources,
    enforcementLevel: "mandatory",
    validateResource: async ({ type, props }: { type: string; props: object }) => {
      asked.push(`${name} ${type}`);
      seen.push(target(props));
      await new Promise((resolve) => setTimeout(resolve, 1));
    },
  }) as unknown as HoldfastPolicy;
const stackPolicy = (name: string, ...resources: string[]) =>
  ({
    name,
    resources,
    enforcementLevel: "mandatory",
    validateStack: () => void asked.push(name),
  }) as unknown as HoldfastPolicy;

const pack = Relevant.from([
  policy("a", "t:A"),
  policy("ab", "t:A", "t:B"),
  policy("b", "t:B"),
  stackPolicy("s", "t:A"),
]);

function message(kind: { new (): unknown }, type: string) {
  // biome-ignore lint/suspicious/noExplicitAny: generated code without types
  const one = new kind() as any;
  one.setType(type);
  one.setProperties(Struct.fromJavaScript({ on: true }));
  one.setOptions(new proto.AnalyzerResourceOptions());
  return one;
}

function send(maker: string, request: unknown): Promise<{ getNotApplicableList(): unknown[] }> {
  return new Promise((resolve, reject) =>
    sdk[maker](
      "pack",
      "1.0.0",
      "mandatory",
      pack,
    )({ request }, (error: Error | null, answer: never) => (error ? reject(error) : resolve(answer))),
  );
}

it("asks the policies that are about a resource, each once, also when calls overlap", async () => {
  asked = [];
  const answers = await Promise.all(
    ["t:A", "t:B", "t:C"].map((type) => send("makeAnalyzeRpcFun", message(proto.AnalyzeRequest, type))),
  );
  expect(asked.sort()).toEqual(["a t:A", "ab t:A", "ab t:B", "b t:B"]);
  expect(answers.flatMap((answer) => answer.getNotApplicableList())).toEqual([]);
});

it("unpacks a resource once for all of them", async () => {
  seen.length = 0;
  await send("makeAnalyzeRpcFun", message(proto.AnalyzeRequest, "t:A"));
  expect(seen).toHaveLength(2);
  expect(seen[0]).toBe(seen[1]);
});

it("asks about a stack what is about something in it", async () => {
  for (const [type, expected] of [
    ["t:A", ["s"]],
    ["t:B", []],
  ] as const) {
    asked = [];
    const request = new proto.AnalyzeStackRequest();
    request.setResourcesList([message(proto.AnalyzerResource, type)]);
    await send("makeAnalyzeStackRpcFun", request);
    expect(asked).toEqual(expected);
  }
});

it("shows the engine all of them, right after a call too", async () => {
  await send("makeAnalyzeRpcFun", message(proto.AnalyzeRequest, "t:B"));
  const info = makeAnalyzerInfo("pack", "1.0.0", "mandatory", { policies: pack });
  expect(info.getPoliciesList().map((one: { getName(): string }) => one.getName())).toEqual(["a", "ab", "b", "s"]);
});

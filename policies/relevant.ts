/**
 * Asks of each resource only the policies that are about its type, and unpacks it once for all of them. The SDK asks every policy of a pack
 * about every resource, unpacks the resource anew for each, and sends the engine a notice for each that did not apply: with hundreds of
 * policies that is where all the time goes (`npm run bench -- policies`: a third of it with this).
 *
 * The SDK has no way to say so; its own handlers run as they are, and this rests on two things in them that a test holds: a handler reads
 * the resource's type (or the stack's resources) right before it goes through the pack's policies, and it unpacks by its module's
 * `deserializeProperties`.
 */
import { createRequire } from "node:module";
import type { HoldfastPolicy } from "./policy.ts";

const require = createRequire(import.meta.url);
const { AnalyzeRequest, AnalyzeStackRequest } = require("@pulumi/pulumi/proto/analyzer_pb.js");
const sdk: {
  deserializeProperties(struct: object, keepSecrets: boolean): object;
} = require("@pulumi/policy/deserialize.js");

/** Whether a policy is about what the handler that runs right now was asked about. */
let isAsked: ((types: readonly string[]) => boolean) | undefined;

/** Calls `then` with what a message's method returns, each time that it is called. */
function after<Result>(
  message: { prototype: Record<string, unknown> },
  method: string,
  then: (result: Result) => void,
): void {
  const original = message.prototype[method] as () => Result;
  message.prototype[method] = function () {
    const result = original.call(this);
    then(result);
    return result;
  };
}

after<string>(AnalyzeRequest, "getType", (type) => {
  isAsked = (types) => types.includes(type);
});

after<{ getType(): string }[]>(AnalyzeStackRequest, "getResourcesList", (resources) => {
  const there = new Set(resources.map((one) => one.getType()));
  isAsked = (types) => types.some((type) => there.has(type));
});

const unpacked = new WeakMap<object, object>();
const { deserializeProperties } = sdk;
sdk.deserializeProperties = (struct, keepSecrets) => {
  // A remediation changes what it is given.
  if (keepSecrets) return deserializeProperties(struct, keepSecrets);
  const known = unpacked.get(struct);
  if (known !== undefined) return known;
  const properties = deserializeProperties(struct, keepSecrets);
  unpacked.set(struct, properties);
  return properties;
};

/** A pack's policies; a handler of the engine's calls goes through the relevant ones alone, whoever else through all. */
export class Relevant extends Array<HoldfastPolicy> {
  override *[Symbol.iterator](): ArrayIterator<HoldfastPolicy> {
    const relevant = isAsked;
    isAsked = undefined;
    for (let place = 0; place < this.length; place++) {
      const policy = this[place]!;
      if (relevant === undefined || relevant(policy.resources)) yield policy;
    }
  }
}

/**
 * What a stand-in provider has to say about its resources; `serve.ts` turns it into the engine's gRPC protocol.
 *
 * Property values are plain JavaScript: secrets arrive decrypted (the engine marks outputs secret again from the inputs and the
 * SDK's own lists), and an unknown is the `UNKNOWN` string, which only `check`, `diff` and a preview's `create`/`update` can see.
 */
import { isDeepStrictEqual } from "node:util";

/** The engine's wire value for "not known before the update runs". */
export const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

export type Properties = Record<string, unknown>;

/** The names under which two sets of properties hold different values, absent and `null` being the same. */
export function keysThatDiffer(olds: Properties, news: Properties): string[] {
  const names = new Set([...Object.keys(olds), ...Object.keys(news)]);
  return [...names].filter((name) => !isDeepStrictEqual(olds[name] ?? null, news[name] ?? null));
}

/** One thing wrong with one input; all of a resource's failures are reported at once. */
export interface CheckFailure {
  property: string;
  reason: string;
}

export interface Diff {
  /** Inputs that differ; empty means nothing to do. */
  changed: string[];
  /** Those of `changed` that cannot be changed in place. */
  replaces: string[];
  /** The old one must go first (fixed names). */
  deleteBeforeReplace?: boolean;
}

export interface ResourceType {
  /** Validates the inputs and fills in the defaults that the official plugin fills in. */
  check?(news: Properties, olds: Properties, urn: string): Promise<{ inputs: Properties; failures: CheckFailure[] }>;
  diff(id: string, oldInputs: Properties, oldState: Properties, news: Properties): Promise<Diff>;
  /** With `preview` nothing may be touched: what is known of the outputs, the rest as UNKNOWN. */
  create(inputs: Properties, preview: boolean, urn: string): Promise<{ id: string; state: Properties }>;
  /** `undefined` when the thing is gone. */
  read(
    id: string,
    inputs: Properties,
    state: Properties,
  ): Promise<{ id: string; inputs: Properties; state: Properties } | undefined>;
  update?(id: string, oldState: Properties, news: Properties, preview: boolean): Promise<Properties>;
  delete(id: string, state: Properties): Promise<void>;
}

/**
 * Thrown by `create` or `update` when the thing exists but is not working (a wait that failed): the engine keeps it in its
 * state, marked as failed, instead of forgetting what was made. `read` may throw it too.
 */
export class InitFailed extends Error {
  id: string;
  inputs: Properties;
  state: Properties;

  constructor(message: string, id: string, inputs: Properties, state: Properties) {
    super(message);
    this.id = id;
    this.inputs = inputs;
    this.state = state;
  }
}

/** A provider module exports one of these as `provider`; `run.ts` finds it by the module's name. */
export interface Provider {
  name: string;
  version: string;
  /**
   * The provider's own settings (host, user, …), nothing unknown among them; thrown errors reach the user. The SDKs send what is not a
   * string as JSON in a string: a port is `"5432"`, a list `"[…]"`.
   */
  configure(config: Properties): Promise<void>;
  /** By type token, `random:index/randomId:RandomId`. */
  resources: Record<string, ResourceType>;
}

/**
 * What a stand-in provider has to say about its resources; `serve.ts` turns it into the engine's gRPC protocol.
 *
 * Property values are plain JavaScript: secrets arrive decrypted (the engine marks outputs secret again from the inputs and the
 * SDK's own lists), and an unknown is the `UNKNOWN` string, which only `check`, `diff` and a preview's `create`/`update` can see.
 */

/** The engine's wire value for "not known before the update runs". */
export const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

export type Properties = Record<string, unknown>;

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

export interface Provider {
  name: string;
  version: string;
  /** The provider's own settings (host, user, …); thrown errors reach the user. */
  configure(config: Properties): Promise<void>;
  /** Settings whose change means another server, hence a replaced provider. */
  resources: Record<string, ResourceType>;
}

/**
 * A step that no provider has a resource for, as a dynamic resource: Pulumi orders it, records it and runs it again when its inputs
 * change or when it failed. The serialised provider holds no code of ours; that is found through the package.
 */
import * as pulumi from "@pulumi/pulumi";
import type { OperationName } from "../operations.ts";

/**
 * The engine keeps the text of these functions in the state of each operation and runs it in another process: nothing of this module
 * may be captured, and the less there is, the smaller the state. One provider for all operations, because turning functions into text
 * takes longer than anything else in a program.
 */
const provider: pulumi.dynamic.ResourceProvider = {
  diff: async (id, olds, news) => (await import("pulumi-holdfast/operations")).diff(id, olds, news),
  create: async (inputs) => (await import("pulumi-holdfast/operations")).create(inputs),
  update: async (id, olds, news) => (await import("pulumi-holdfast/operations")).update(id, olds, news),
  read: async (id, props) => (await import("pulumi-holdfast/operations")).read(id, props),
  delete: async (id, props) => (await import("pulumi-holdfast/operations")).remove(id, props),
};

export class Operation extends pulumi.dynamic.Resource {
  /** @param outputs what the operation tells beyond its inputs, for `output` */
  constructor(
    operation: OperationName,
    name: string,
    inputs: pulumi.Inputs,
    opts: pulumi.CustomResourceOptions,
    outputs: readonly string[] = [],
  ) {
    // A property that is there but has no value is how a resource says that its provider will fill it in.
    const declared = Object.fromEntries(outputs.map((output) => [output, undefined]));
    super(provider, name, { ...inputs, ...declared, operation }, opts, "holdfast", operation);
  }

  /** One of the `outputs` that it was made with; unknown while a preview cannot tell. */
  output<T>(name: string): pulumi.Output<T> {
    return (this as unknown as Record<string, pulumi.Output<T>>)[name]!;
  }
}

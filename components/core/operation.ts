/**
 * A step that no provider has a resource for, as a dynamic resource: Pulumi orders it, records it and runs it again when its inputs
 * change or when it failed. The serialised provider holds no code of ours; that is found through the package.
 */
import * as pulumi from "@pulumi/pulumi";
import type { OperationName } from "../operations.ts";

/**
 * The engine keeps the text of these functions in the state and runs it in another process: nothing of this module may be captured.
 * One provider for all operations, because turning functions into text takes longer than anything else in a program.
 */
const provider: pulumi.dynamic.ResourceProvider = {
  async diff(id, olds, news) {
    const { operations } = await import("pulumi-holdfast/operations");
    const operation = operations[news.operation as OperationName];
    if ("diff" in operation) return operation.diff(id, olds, news);
    const stable = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(stable)
        : value !== null && typeof value === "object"
          ? Object.fromEntries(
              Object.entries(value)
                .filter(([key]) => key !== "__provider")
                .sort(([a], [b]) => (a < b ? -1 : 1))
                .map(([key, inner]) => [key, stable(inner)]),
            )
          : value;
    return { changes: JSON.stringify(stable(olds)) !== JSON.stringify(stable(news)) };
  },
  async create(inputs) {
    const { operations } = await import("pulumi-holdfast/operations");
    return operations[inputs.operation as OperationName].create(inputs);
  },
  async update(id, olds, news) {
    const { operations } = await import("pulumi-holdfast/operations");
    return operations[news.operation as OperationName].update(id, olds, news);
  },
  async read(id, props) {
    const { operations } = await import("pulumi-holdfast/operations");
    const operation = operations[props.operation as OperationName];
    return "read" in operation ? operation.read(id, props) : { id, props };
  },
  async delete(id, props) {
    const { operations } = await import("pulumi-holdfast/operations");
    const operation = operations[props.operation as OperationName];
    if ("delete" in operation) await operation.delete(id, props);
  },
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

/**
 * A step that no provider has a resource for, as a dynamic resource: Pulumi orders it, records it and runs it again when its inputs
 * change or when it failed. The serialised provider holds nothing but a name; the code is found through the package.
 */
import * as pulumi from "@pulumi/pulumi";
import type { OperationName } from "./operations/index.ts";

/* The engine keeps this function's text in the state and runs it in another process: nothing from this module may be captured. */
function provider(name: OperationName): pulumi.dynamic.ResourceProvider {
  return {
    async diff(_id, olds, news) {
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
      return operations[name].create(inputs);
    },
    async update(id, olds, news) {
      const { operations } = await import("pulumi-holdfast/operations");
      return operations[name].update(id, olds, news);
    },
    async read(id, props) {
      const { operations } = await import("pulumi-holdfast/operations");
      const operation = operations[name];
      return "read" in operation ? operation.read(id, props) : { id, props };
    },
  };
}

export class Operation extends pulumi.dynamic.Resource {
  constructor(kind: OperationName, name: string, inputs: pulumi.Inputs, opts: pulumi.CustomResourceOptions) {
    super(provider(kind), name, inputs, opts, "holdfast", kind);
  }
}

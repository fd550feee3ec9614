/**
 * What Holdfast does that no provider has a resource for, by name. Loaded inside the engine's dynamic-provider process, by package
 * name, so that no path of a checkout gets into a stack's state. An `up` that changes nothing loads next to nothing of it.
 */
import { isDeepStrictEqual } from "node:util";
import type { dynamic } from "@pulumi/pulumi";
import { accessOperations } from "./access/operations/index.ts";
import { dockerOperations } from "./docker/operations/index.ts";

const operations = { ...dockerOperations, ...accessOperations };

export type OperationName = keyof typeof operations;

type Properties = Record<string, unknown>;

const load = (name: unknown) => operations[name as OperationName]() as Promise<dynamic.ResourceProvider>;

/** Those that say themselves what a change is. Of the others it is any change of their inputs, which needs none of their code. */
const comparing: ReadonlySet<unknown> = new Set<OperationName>(["rotation", "sqlObject"]);

export async function diff(id: string, olds: Properties, news: Properties): Promise<dynamic.DiffResult> {
  if (comparing.has(news.operation)) return (await load(news.operation)).diff!(id, olds, news);
  return { changes: !isDeepStrictEqual(inputs(olds), inputs(news)) };
}

/** Without the provider's own text, whose path and wording are no difference. */
const inputs = ({ __provider, ...others }: Properties) => others;

export async function create(props: Properties): Promise<dynamic.CreateResult> {
  return (await load(props.operation)).create(props);
}

export async function update(id: string, olds: Properties, news: Properties): Promise<dynamic.UpdateResult> {
  return (await load(news.operation)).update!(id, olds, news);
}

export async function read(id: string, props: Properties): Promise<dynamic.ReadResult> {
  const operation = await load(props.operation);
  return operation.read ? operation.read(id, props) : { id, props };
}

export async function remove(id: string, props: Properties): Promise<void> {
  const operation = await load(props.operation);
  await operation.delete?.(id, props);
}

/**
 * What Holdfast does that no provider has a resource for, by name. Loaded inside the engine's dynamic-provider process, by package
 * name, so that no path of a checkout gets into a stack's state.
 */
import { accessOperations } from "./access/operations/index.ts";
import { dockerOperations } from "./docker/operations/index.ts";

export const operations = { ...dockerOperations, ...accessOperations };

export type OperationName = keyof typeof operations;

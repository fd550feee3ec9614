/**
 * What the Docker tier does besides creating resources, by name. Loaded inside the engine's dynamic-provider process, by package
 * name, so that no path of a checkout gets into a stack's state.
 */
import { bootstrap } from "./bootstrap.ts";
import { configuration } from "./configuration.ts";
import { ready } from "./ready.ts";
import { reloads } from "./reload.ts";
import { volumes } from "./volumes.ts";

export const operations = { bootstrap, configuration, ready, reloads, volumes };

export type OperationName = keyof typeof operations;

/** What the Docker tier does besides creating resources, by name. */
import { bootstrap } from "./bootstrap.ts";
import { configuration } from "./configuration.ts";
import { hbaRules } from "./hbaRules.ts";
import { ready } from "./ready.ts";
import { reloads } from "./reload.ts";
import { volumes } from "./volumes.ts";

export const dockerOperations = { bootstrap, configuration, hbaRules, ready, reloads, volumes };

/**
 * Starts one stand-in, as the engine does it: `run.ts random <engine address>`. The compile cache is on before anything of size is
 * loaded, because a plugin's start is waited for in every preview.
 */
import { enableCompileCache } from "node:module";

enableCompileCache();

const name = process.argv[2];
const [{ serve }, { provider }] = await Promise.all([import("./serve.ts"), import(`./${name}.ts`)]);
await serve(provider);

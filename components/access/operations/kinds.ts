/** The kinds of SQL objects, by name. */
import { futureObjects } from "./futureObjects.ts";
import { roleSettings } from "./roleSettings.ts";
import { rowPolicies } from "./rowPolicies.ts";
import { schemaFunctions } from "./schemaFunctions.ts";
import { tableGrants } from "./tableGrants.ts";

export const kinds = { futureObjects, roleSettings, rowPolicies, schemaFunctions, tableGrants };

/** What the access tier does over SQL besides creating the provider's resources, by name. */
import { rotation } from "./rotation.ts";
import { sqlObject } from "./sqlObject.ts";

export const accessOperations = { rotation, sqlObject };

import { tagTable } from "../../support/tags.ts";

export const table = tagTable;

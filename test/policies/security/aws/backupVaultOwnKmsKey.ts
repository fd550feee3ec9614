import { ownKeyTable } from "../../support/ownKmsKey.ts";
import type { Table } from "../../support/table.ts";

export const table: Table = ownKeyTable("kmsKeyArn");

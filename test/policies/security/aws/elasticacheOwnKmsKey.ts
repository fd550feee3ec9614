import { ownKeyTable } from "../../support/ownKmsKey.ts";
import type { Table } from "../../support/table.ts";

const cache = ownKeyTable("kmsKeyId");

export const tables: Record<string, Table> = {
  "aws:elasticache/replicationGroup:ReplicationGroup": {
    ...cache,
    alsoGood: [
      { what: "a secondary of a global group", props: { globalReplicationGroupId: "global", kmsKeyId: undefined } },
    ],
  },
  "aws:elasticache/serverlessCache:ServerlessCache": cache,
};

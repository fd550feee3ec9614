import { ownKeyTable } from "../../support/ownKmsKey.ts";
import type { Table } from "../../support/table.ts";

const enabled = ownKeyTable("performanceInsightsKmsKeyId", { performanceInsightsEnabled: true });

export const table: Table = {
  ...enabled,
  alsoGood: [
    {
      what: "one without Performance Insights",
      props: { performanceInsightsEnabled: undefined, performanceInsightsKmsKeyId: undefined },
    },
  ],
  unknown: ["performanceInsightsEnabled", "performanceInsightsKmsKeyId"],
};

import type { Table } from "../../support/table.ts";

const body = "BEGIN PERFORM set_config('search_path', 'pg_catalog, pg_temp', true); END;";

export const table: Table = {
  good: { props: { name: "charge", securityDefiner: true, body } },
  alsoGood: [
    { what: "the caller's rights", props: { securityDefiner: false, body: "BEGIN NULL; END;" } },
    { what: "SET LOCAL", props: { body: "BEGIN SET LOCAL search_path = pg_catalog; END;" } },
  ],
  bad: [
    {
      what: "the caller's search_path",
      props: { body: "BEGIN UPDATE accounts SET balance = 0; END;" },
      at: "securityDefiner",
      found: "true, and no search_path in its body",
      expected: "a search_path that it sets itself",
      fix: "set the search_path first in its body, or remove securityDefiner",
    },
  ],
  unknown: ["securityDefiner", "body"],
};

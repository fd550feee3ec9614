import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { name: "app", login: true } },
  alsoGood: [
    { what: "an owner that nobody logs in as", props: { login: false, skipDropRole: true } },
    { what: "ownership that stays", props: { skipReassignOwned: true } },
  ],
  bad: [
    {
      what: "a login that stays",
      props: { skipDropRole: true },
      ...{ at: "skipDropRole", found: "true", expected: "false", fix: "remove it" },
    },
  ],
  unknown: ["login", "skipDropRole"],
};

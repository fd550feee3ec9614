import type { Table } from "../../support/table.ts";

const names = ["app-dev-db-a-data"];

export const table: Table = {
  good: { props: { names }, config: { disposableStacks: ["sandbox"] } },
  alsoGood: [
    { what: "a stack that may be lost", props: { ephemeral: true }, config: {} },
    { what: "another one", props: { ephemeral: true }, config: { disposableStacks: ["d*"] } },
  ],
  bad: [
    {
      what: "any other stack",
      props: { ephemeral: true },
      ...{ at: "ephemeral", found: "true in stack dev", expected: "not set", fix: "remove ephemeral" },
    },
  ],
  unknown: ["ephemeral"],
};

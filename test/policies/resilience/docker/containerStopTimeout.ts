import type { Table } from "../../support/table.ts";

const wrong = { at: "destroyGraceSeconds", expected: "at least 60 (seconds)", fix: "set it to 60" };

export const table: Table = {
  good: { props: { image: "postgres:17", destroyGraceSeconds: 60, stopTimeout: undefined } },
  alsoGood: [
    { what: "Docker's own option", props: { destroyGraceSeconds: undefined, stopTimeout: 120 } },
    {
      what: "less where the configuration says so",
      props: { destroyGraceSeconds: 20 },
      config: { minimumSeconds: 20 },
    },
  ],
  bad: [
    { what: "no time given", props: { destroyGraceSeconds: undefined }, found: "not set, which is 10", ...wrong },
    { what: "too little", props: { destroyGraceSeconds: 59 }, found: "59", ...wrong },
  ],
  unknown: ["image", "destroyGraceSeconds", "stopTimeout"],
};

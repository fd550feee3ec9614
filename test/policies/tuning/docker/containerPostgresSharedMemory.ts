import type { Table } from "../../support/table.ts";

const wrong = { at: "shmSize", expected: "at least 128 (MiB)", fix: "set it to 128" };

export const table: Table = {
  good: { props: { image: "postgres:17", shmSize: 256 } },
  alsoGood: [{ what: "another database", props: { image: "mysql:8.4", shmSize: undefined } }],
  bad: [
    { what: "Docker's default", props: { shmSize: undefined }, found: "not set, which is 64", ...wrong },
    { what: "less than that", props: { shmSize: 127 }, found: "127", ...wrong },
  ],
  unknown: ["image", "shmSize"],
};

import type { Table } from "../../support/table.ts";

const expected = "one";
const fix = "add a SecretRotation whose secretId is this secret's";

export const table: Table = {
  good: {
    props: { name: "app" },
    others: [
      { type: "aws:secretsmanager/secretRotation:SecretRotation", name: "rotation", props: { secretId: "app" } },
    ],
  },
  alsoGood: [
    {
      what: "one that the program refers to",
      others: [
        {
          type: "aws:secretsmanager/secretRotation:SecretRotation",
          name: "rotation",
          props: {},
          refers: { secretId: "subject" },
        },
      ],
    },
  ],
  bad: [
    { what: "none", others: [], at: "name", found: "no SecretRotation of it", expected, fix },
    {
      what: "another secret's",
      others: [
        { type: "aws:secretsmanager/secretRotation:SecretRotation", name: "rotation", props: { secretId: "other" } },
      ],
      at: "name",
      found: "no SecretRotation of it",
      expected,
      fix,
    },
  ],
  unknown: ["name"],
};

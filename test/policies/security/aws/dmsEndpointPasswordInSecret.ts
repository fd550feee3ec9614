import type { Table } from "../../support/table.ts";

const expected = "secretsManagerArn instead";
const fix = "put the connection into a secret and give secretsManagerArn and secretsManagerAccessRoleArn";

export const table: Table = {
  good: {
    props: { engineName: "postgres", secretsManagerArn: "arn:aws:secretsmanager:eu-west-1:111122223333:secret:app" },
  },
  alsoGood: [
    {
      what: "an engine without it",
      props: { engineName: "sybase", secretsManagerArn: undefined, password: "hunter2" },
    },
  ],
  bad: [
    {
      what: "a password",
      props: { secretsManagerArn: undefined, username: "dms", password: "hunter2" },
      at: "password",
      found: "a password (it is not shown)",
      expected,
      fix,
    },
  ],
  unknown: ["engineName", "password"],
};

import type { Table } from "../../support/table.ts";

const secret = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:app";
const finding = { at: "auths[0].iamAuth", expected: "REQUIRED", fix: "set it to REQUIRED" };

export const table: Table = {
  good: { props: { engineFamily: "POSTGRESQL", auths: [{ secretArn: secret, iamAuth: "REQUIRED" }] } },
  alsoGood: [
    { what: "IAM from end to end", props: { defaultAuthScheme: "IAM_AUTH", auths: undefined } },
    {
      what: "a proxy to SQL Server",
      props: { engineFamily: "SQLSERVER", auths: [{ secretArn: secret, iamAuth: "ENABLED" }] },
    },
  ],
  bad: [
    { what: "nothing said", props: { auths: [{ secretArn: secret }] }, found: "not set", ...finding },
    {
      what: "passwords only",
      props: { auths: [{ secretArn: secret, iamAuth: "DISABLED" }] },
      ...{ found: '"DISABLED"', ...finding },
    },
  ],
  unknown: ["auths"],
};

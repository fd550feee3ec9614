import type { Table } from "../../support/table.ts";

const expected = "principals by name, or a condition that says which";
const fix = "name the roles that need it, and change the secret";

export const table: Table = {
  good: {
    props: {
      policy: JSON.stringify({
        Statement: [
          {
            Effect: "Allow",
            Principal: { AWS: "arn:aws:iam::111122223333:role/app" },
            Action: "secretsmanager:GetSecretValue",
            Resource: "*",
          },
        ],
      }),
    },
  },
  alsoGood: [
    {
      what: "everybody of an organisation",
      props: {
        policy: JSON.stringify({
          Statement: [
            {
              Effect: "Allow",
              Principal: "*",
              Action: "secretsmanager:GetSecretValue",
              Resource: "*",
              Condition: { StringEquals: { "aws:PrincipalOrgID": "o-1" } },
            },
          ],
        }),
      },
    },
    {
      what: "everybody refused",
      props: {
        policy: JSON.stringify({
          Statement: [{ Effect: "Deny", Principal: "*", Action: "secretsmanager:GetSecretValue", Resource: "*" }],
        }),
      },
    },
  ],
  bad: [
    {
      what: "everybody",
      props: {
        policy: JSON.stringify({
          Statement: [{ Effect: "Allow", Principal: "*", Action: "secretsmanager:*", Resource: "*" }],
        }),
      },
      at: "policy",
      found: "Statement[0] lets in anybody",
      expected,
      fix,
    },
    {
      what: "every account, in a second statement",
      props: {
        policy: JSON.stringify({
          Statement: [
            {
              Effect: "Allow",
              Principal: { AWS: "arn:aws:iam::111122223333:role/app" },
              Action: "secretsmanager:GetSecretValue",
              Resource: "*",
            },
            { Effect: "Allow", Principal: { AWS: ["*"] }, Action: "secretsmanager:GetSecretValue", Resource: "*" },
          ],
        }),
      },
      at: "policy",
      found: "Statement[1] lets in anybody",
      expected,
      fix,
    },
    {
      what: "everybody but one",
      props: {
        policy: JSON.stringify({
          Statement: [
            {
              Effect: "Allow",
              NotPrincipal: { AWS: "arn:aws:iam::111122223333:role/app" },
              Action: "secretsmanager:GetSecretValue",
              Resource: "*",
            },
          ],
        }),
      },
      at: "policy",
      found: "Statement[0] lets in anybody",
      expected,
      fix,
    },
    {
      what: "a condition that narrows nothing",
      props: {
        policy: JSON.stringify({
          Statement: [
            {
              Effect: "Allow",
              Principal: "*",
              Action: "secretsmanager:GetSecretValue",
              Resource: "*",
              Condition: { StringNotEquals: { "aws:PrincipalOrgID": "o-1" } },
            },
          ],
        }),
      },
      at: "policy",
      found: "Statement[0] lets in anybody",
      expected,
      fix,
    },
  ],
  unknown: ["policy"],
};

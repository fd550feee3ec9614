import type { Table } from "../../support/table.ts";

const policy = (statement: object) =>
  JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Deny", Principal: "*" }, statement] });
const anybody = { Effect: "Allow", Principal: { AWS: "*" }, Action: "dynamodb:GetItem" };
const wrong = {
  at: "policy",
  found: "Statement[1] lets in anybody",
  expected: "accounts or roles by name, or a condition that says which",
  fix: "name them in Principal, or add a Condition on aws:PrincipalOrgID",
};
const narrowed = (operator: string, keys: object) => ({
  policy: policy({ ...anybody, Condition: { [operator]: keys } }),
});

export const table: Table = {
  good: { props: { policy: policy({ ...anybody, Principal: { AWS: "arn:aws:iam::123456789012:role/app" } }) } },
  alsoGood: [
    { what: "an organization", props: narrowed("StringEquals", { "aws:PrincipalOrgID": "o-abc" }) },
    {
      what: "every role of one account",
      props: narrowed("ArnLike", { "aws:PrincipalArn": "arn:aws:iam::123456789012:role/*" }),
    },
    { what: "AWS's own services", props: narrowed("Bool", { "aws:principalIsAWSService": "true" }) },
    {
      what: "a service",
      props: { policy: policy({ ...anybody, Principal: { Service: "redshift.amazonaws.com" } }) },
    },
  ],
  bad: [
    { what: "everybody", props: { policy: policy({ ...anybody, Principal: "*" }) }, ...wrong },
    {
      what: "everybody in a list",
      props: { policy: policy({ ...anybody, Principal: { AWS: ["1", "*"] } }) },
      ...wrong,
    },
    {
      what: "everybody but one",
      props: { policy: policy({ Effect: "Allow", NotPrincipal: { AWS: "123456789012" } }) },
      ...wrong,
    },
    {
      what: "one statement that is not in a list",
      props: { policy: JSON.stringify({ Statement: anybody }) },
      ...wrong,
      found: "Statement[0] lets in anybody",
    },
    {
      what: "a condition that passes whoever has no such key",
      props: narrowed("StringEqualsIfExists", { "aws:PrincipalOrgID": "o-abc" }),
      ...wrong,
    },
    {
      what: "a condition on what is asked for",
      props: narrowed("StringEquals", { "dynamodb:Attributes": "id" }),
      ...wrong,
    },
    {
      what: "a role of any account",
      props: narrowed("ArnLike", { "aws:PrincipalArn": "arn:aws:iam::*:role/app" }),
      ...wrong,
    },
    {
      what: "whoever is no service",
      props: narrowed("Bool", { "aws:PrincipalIsAWSService": "false" }),
      ...wrong,
    },
  ],
  unknown: ["policy"],
};

import type { Table } from "../../support/table.ts";

const policy = (statement: object) => JSON.stringify({ Version: "2012-10-17", Statement: [statement] });
const restore = { Effect: "Allow", Action: "redshift-serverless:RestoreFromSnapshot" };
const problem = {
  at: "policy",
  found: "Statement[0] lets in anybody",
  expected: "accounts, roles or services by name",
  fix: "name them in Principal, or add a Condition on aws:PrincipalOrgID",
};

export const table: Table = {
  good: {
    props: { resourceArn: "arn:aws:redshift", policy: policy({ ...restore, Principal: { AWS: "111122223333" } }) },
  },
  alsoGood: [
    {
      what: "an organization",
      props: {
        policy: policy({ ...restore, Principal: "*", Condition: { StringEquals: { "aws:PrincipalOrgID": "o-1" } } }),
      },
    },
    { what: "nobody", props: { policy: policy({ ...restore, Effect: "Deny", Principal: "*" }) } },
  ],
  bad: [
    { what: "anybody", props: { policy: policy({ ...restore, Principal: "*" }) }, ...problem },
    {
      what: "anybody with an account",
      props: { policy: policy({ ...restore, Principal: { AWS: ["*"] } }) },
      ...problem,
    },
    {
      what: "all but one",
      props: { policy: policy({ ...restore, NotPrincipal: { AWS: "111122223333" } }) },
      ...problem,
    },
    {
      what: "a condition that anybody meets",
      props: { policy: policy({ ...restore, Principal: "*", Condition: { Bool: { "aws:SecureTransport": "true" } } }) },
      ...problem,
    },
    {
      what: "the whole internet",
      props: {
        policy: policy({ ...restore, Principal: "*", Condition: { IpAddress: { "aws:SourceIp": ["0.0.0.0/0"] } } }),
      },
      ...problem,
    },
  ],
  unknown: ["policy"],
};

import type { Table } from "../../support/table.ts";

const statement = (change: object) => ({ Effect: "Allow", Action: "es:*", Resource: "*", ...change });
const document = (change: object) => JSON.stringify({ Version: "2012-10-17", Statement: statement(change) });
const rest = {
  at: "accessPolicies",
  found: "Statement[0] lets in anybody",
  expected: "users or roles by name, or the addresses of the clients",
  fix: "name them in Principal, or put the domain into a VPC with fine-grained access control",
};

export const table: Table = {
  good: { props: { accessPolicies: document({ Principal: { AWS: "arn:aws:iam::111122223333:role/search" } }) } },
  alsoGood: [
    { what: "no policy: only its account", props: { accessPolicies: undefined } },
    {
      what: "a domain in a VPC",
      props: { accessPolicies: document({ Principal: "*" }), vpcOptions: { subnetIds: ["subnet-1"] } },
    },
    {
      what: "access control inside",
      props: { accessPolicies: document({ Principal: "*" }), advancedSecurityOptions: { enabled: true } },
    },
    {
      what: "addresses of clients",
      props: {
        accessPolicies: document({ Principal: "*", Condition: { IpAddress: { "aws:SourceIp": ["192.0.2.0/24"] } } }),
      },
    },
  ],
  bad: [
    { what: "anybody", props: { accessPolicies: document({ Principal: "*" }) }, ...rest },
    {
      what: "anybody, as an object",
      props: { accessPolicies: { Version: "2012-10-17", Statement: [statement({ Principal: { AWS: "*" } })] } },
      ...rest,
    },
    {
      what: "every address",
      props: {
        accessPolicies: document({ Principal: "*", Condition: { IpAddress: { "aws:SourceIp": "0.0.0.0/0" } } }),
      },
      ...rest,
    },
  ],
  unknown: ["accessPolicies", "vpcOptions", "advancedSecurityOptions"],
};

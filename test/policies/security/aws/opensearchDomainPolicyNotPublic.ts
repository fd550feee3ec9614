import type { Tables } from "../../support/table.ts";

const document = (Principal: unknown) =>
  JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Principal, Action: "es:*", Resource: "*" }] });
const open = { accessPolicies: document("*") };
const domain = (type: string, props: object) => ({ type, name: "domain", props: { domainName: "search", ...props } });
const rest = {
  at: "accessPolicies",
  found: "Statement[0] lets in anybody",
  expected: "users or roles by name, or the addresses of the clients",
  fix: "name them in Principal, or put the domain into a VPC with fine-grained access control",
};

export const tables: Tables = {
  "aws:opensearch/domainPolicy:DomainPolicy": {
    good: {
      props: { domainName: "search", accessPolicies: document({ AWS: "arn:aws:iam::111122223333:role/search" }) },
      others: [domain("aws:opensearch/domain:Domain", {})],
    },
    alsoGood: [
      { what: "a policy by name on a domain of another stack", others: [] },
      {
        what: "a domain in a VPC",
        props: open,
        others: [domain("aws:opensearch/domain:Domain", { vpcOptions: { subnetIds: ["subnet-1"] } })],
      },
      {
        what: "access control inside",
        props: open,
        others: [domain("aws:opensearch/domain:Domain", { advancedSecurityOptions: { enabled: true } })],
      },
    ],
    bad: [
      { what: "anybody", props: open, ...rest },
      {
        what: "anybody, in a domain that the program refers to",
        props: { ...open, domainName: undefined },
        refers: { domainName: "domain" },
        ...rest,
      },
    ],
    unknown: ["accessPolicies"],
  },
  "aws:elasticsearch/domainPolicy:DomainPolicy": {
    good: {
      props: { domainName: "search", accessPolicies: document({ AWS: "arn:aws:iam::111122223333:role/search" }) },
      others: [domain("aws:elasticsearch/domain:Domain", {})],
    },
    alsoGood: [
      { what: "a policy by name on a domain of another stack", others: [] },
      {
        what: "a domain in a VPC",
        props: open,
        others: [domain("aws:elasticsearch/domain:Domain", { vpcOptions: { subnetIds: ["subnet-1"] } })],
      },
      {
        what: "access control inside",
        props: open,
        others: [domain("aws:elasticsearch/domain:Domain", { advancedSecurityOptions: { enabled: true } })],
      },
    ],
    bad: [
      { what: "anybody", props: open, ...rest },
      {
        what: "anybody, in a domain that the program refers to",
        props: { ...open, domainName: undefined },
        refers: { domainName: "domain" },
        ...rest,
      },
    ],
    unknown: ["accessPolicies"],
  },
};

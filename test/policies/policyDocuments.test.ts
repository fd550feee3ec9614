/** Who is let in by a policy document, which four services' policies rest on. */
import { describe, expect, it } from "vitest";
import { openStatements } from "../../policies/resources/policyDocuments.ts";

const anybody = { Effect: "Allow", Principal: "*", Action: "es:*", Resource: "*" };
const document = (change: object) => JSON.stringify({ Statement: [{ Effect: "Deny" }, { ...anybody, ...change }] });

describe("a statement that lets in anybody", () => {
  it.each([
    ["says so", {}],
    ["says so of accounts", { Principal: { AWS: "*" } }],
    ["says so in a list", { Principal: { AWS: ["111122223333", "*"] } }],
    ["leaves out one account", { Principal: undefined, NotPrincipal: { AWS: "111122223333" } }],
    ["asks for TLS", { Condition: { Bool: { "aws:SecureTransport": "true" } } }],
    ["asks for a tag, which every account can give", { Condition: { StringEquals: { "aws:PrincipalTag/team": "a" } } }],
    ["asks for what is asked for", { Condition: { StringEquals: { "dynamodb:Attributes": "id" } } }],
    ["leaves out an organization", { Condition: { StringNotEquals: { "aws:PrincipalOrgID": "o-1" } } }],
    ["asks only those who have one", { Condition: { StringEqualsIfExists: { "aws:PrincipalOrgID": "o-1" } } }],
    ["asks for any organization", { Condition: { StringLike: { "aws:PrincipalOrgID": "o-*" } } }],
    ["asks for a role of any account", { Condition: { ArnLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/app" } } }],
    ["asks for one of two, of which one is any", { Condition: { StringLike: { "aws:SourceVpc": ["vpc-1", "*"] } } }],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of IAM.
    ["asks for the own account of each", { Condition: { StringEquals: { "aws:PrincipalAccount": "${aws:userid}" } } }],
    ["asks for no service", { Condition: { Bool: { "aws:PrincipalIsAWSService": "false" } } }],
    ["names every address", { Condition: { IpAddress: { "aws:SourceIp": "0.0.0.0/0" } } }],
    ["names half of all addresses", { Condition: { IpAddress: { "aws:SourceIp": ["192.0.2.0/24", "128.0.0.0/1"] } } }],
    ["leaves out an address", { Condition: { NotIpAddress: { "aws:SourceIp": "192.0.2.0/24" } } }],
  ])("%s", (_, change) => {
    expect(openStatements(document(change))).toEqual([1]);
    expect(openStatements(JSON.parse(document(change)))).toEqual([1]);
  });

  it("is found where there is no list", () => {
    expect(openStatements(JSON.stringify({ Statement: anybody }))).toEqual([0]);
  });
});

describe("a statement that does not", () => {
  it.each([
    ["refuses", { Effect: "Deny" }],
    ["names a role", { Principal: { AWS: "arn:aws:iam::111122223333:role/app" } }],
    ["names a service", { Principal: { Service: "redshift.amazonaws.com" } }],
    ["names an organization", { Condition: { stringEquals: { "AWS:principalorgid": "o-1" } } }],
    ["names a part of one", { Condition: { "ForAnyValue:StringLike": { "aws:PrincipalOrgPaths": "o-1/r-1/*" } } }],
    [
      "names an account's roles",
      { Condition: { ArnLike: { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/*" } } },
    ],
    [
      "names an account's topics anywhere",
      { Condition: { ArnLike: { "aws:SourceArn": "arn:aws:sns:*:111122223333:*" } } },
    ],
    ["names a role's sessions", { Condition: { StringLike: { "aws:userid": "AROA1234567890ABCDEF:*" } } }],
    ["names AWS's services", { Condition: { Bool: { "aws:PrincipalIsAWSService": true } } }],
    ["names a network", { Condition: { IpAddress: { "aws:SourceIp": ["192.0.2.0/24", "2001:db8::/32"] } } }],
  ])("%s", (_, change) => {
    expect(openStatements(document(change))).toEqual([]);
  });

  it("is in no document that is not there", () => {
    expect([undefined, null, "", "[]", "{}", 1].flatMap(openStatements)).toEqual([]);
  });
});

it("does not decide on what is no JSON", () => {
  expect(() => openStatements("{")).toThrow("no JSON");
});

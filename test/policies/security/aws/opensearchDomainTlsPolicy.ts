import type { Table } from "../../support/table.ts";

const rest = {
  at: "domainEndpointOptions.tlsSecurityPolicy",
  expected: "Policy-Min-TLS-1-2-PFS-2023-10 or Policy-Min-TLS-1-2-RFC9151-FIPS-2024-08",
  fix: "set it to Policy-Min-TLS-1-2-PFS-2023-10",
};
const policy = (tlsSecurityPolicy: string) => ({ domainEndpointOptions: { enforceHttps: true, tlsSecurityPolicy } });

export const table: Table = {
  good: { props: policy("Policy-Min-TLS-1-2-PFS-2023-10") },
  alsoGood: [
    { what: "the one of FIPS", props: policy("Policy-Min-TLS-1-2-RFC9151-FIPS-2024-08") },
    {
      what: "the one before where the configuration says so",
      props: policy("Policy-Min-TLS-1-2-2019-07"),
      config: { policies: ["Policy-Min-TLS-1-2-2019-07"] },
    },
  ],
  bad: [
    { what: "TLS 1.0", props: policy("Policy-Min-TLS-1-0-2019-07"), found: "Policy-Min-TLS-1-0-2019-07", ...rest },
    {
      what: "no forward secrecy",
      props: policy("Policy-Min-TLS-1-2-2019-07"),
      found: "Policy-Min-TLS-1-2-2019-07",
      ...rest,
    },
    { what: "a domain that does not say", props: { domainEndpointOptions: undefined }, found: "not set", ...rest },
  ],
  unknown: ["domainEndpointOptions"],
};

import type { Table } from "../../support/table.ts";

const rest = { at: "domainEndpointOptions.enforceHttps", expected: "true", fix: "set it to true" };

export const table: Table = {
  good: { props: { domainEndpointOptions: { enforceHttps: true } } },
  alsoGood: [
    {
      what: "a block that does not say",
      props: { domainEndpointOptions: { tlsSecurityPolicy: "Policy-Min-TLS-1-2-PFS-2023-10" } },
    },
  ],
  bad: [
    { what: "no block", props: { domainEndpointOptions: undefined }, found: "not set", ...rest },
    { what: "plain HTTP", props: { domainEndpointOptions: { enforceHttps: false } }, found: "false", ...rest },
  ],
  unknown: ["domainEndpointOptions"],
};

import type { Table } from "../../support/table.ts";

const rest = { at: "advancedSecurityOptions.enabled", expected: "true", fix: "set it to true, with a master user" };

export const table: Table = {
  good: { props: { advancedSecurityOptions: { enabled: true } } },
  bad: [
    { what: "a domain that does not say", props: { advancedSecurityOptions: undefined }, found: "not set", ...rest },
    { what: "a domain without", props: { advancedSecurityOptions: { enabled: false } }, found: "false", ...rest },
  ],
  unknown: ["advancedSecurityOptions"],
};

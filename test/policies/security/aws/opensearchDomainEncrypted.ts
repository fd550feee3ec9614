import type { Table } from "../../support/table.ts";

const rest = { at: "encryptAtRest.enabled", expected: "true", fix: "set it to true" };

export const table: Table = {
  good: { props: { encryptAtRest: { enabled: true } } },
  bad: [
    { what: "a domain that does not say", props: { encryptAtRest: undefined }, found: "not set", ...rest },
    { what: "a domain in clear", props: { encryptAtRest: { enabled: false } }, found: "false", ...rest },
  ],
  unknown: ["encryptAtRest"],
};

import type { Table } from "../../support/table.ts";

const wrong = { at: "options.encrypted", expected: '"true"', fix: 'set it to "true"' };

export const table: Table = {
  good: { props: { driver: "overlay", options: { encrypted: "true" } } },
  alsoGood: [
    { what: "the option without a value", props: { options: { encrypted: "" } } },
    { what: "a network of one host", props: { driver: "bridge", options: undefined } },
  ],
  bad: [
    { what: "an overlay that does not say", props: { options: undefined }, found: "not set", ...wrong },
    {
      what: "one that says no",
      props: { options: { encrypted: "false" } },
      ...{ found: "a value that is not shown, as it can hold a secret", ...wrong },
    },
  ],
  unknown: ["driver", "options"],
};

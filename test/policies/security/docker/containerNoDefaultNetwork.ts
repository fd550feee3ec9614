import type { Table } from "../../support/table.ts";

const wrong = { expected: "a network of its own", fix: "name a network in networksAdvanced" };

export const table: Table = {
  good: { props: { image: "postgres:17", networkMode: "bridge", networksAdvanced: [{ name: "db" }] } },
  alsoGood: [
    { what: "no network", props: { networkMode: "none", networksAdvanced: undefined } },
    { what: "one that is never started", props: { start: false, networksAdvanced: [] } },
    { what: "another service", props: { image: "nginx:1", networksAdvanced: undefined } },
  ],
  bad: [
    {
      what: "no network named",
      props: { networksAdvanced: undefined },
      ...{ at: "networksAdvanced", found: "Docker's default network", ...wrong },
    },
  ],
  unknown: ["image", "networkMode", "networksAdvanced"],
};

import type { Table } from "../../support/table.ts";

const [west, east] = [{ regionName: "eu-west-1" }, { regionName: "eu-central-1" }];
const wrong = { at: "replicas", expected: "2 or more regions", fix: "add a replica in another region" };

export const table: Table = {
  good: { props: { replicas: [west, east] } },
  bad: [
    { what: "one region", props: { replicas: [west] }, ...wrong, found: "1 region" },
    { what: "one region twice", props: { replicas: [west, west] }, ...wrong, found: "1 region" },
    { what: "none", props: { replicas: [] }, ...wrong, found: "0 regions" },
  ],
  unknown: ["replicas"],
};

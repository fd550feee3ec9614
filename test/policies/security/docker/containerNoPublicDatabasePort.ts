import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { image: "postgres:17", ports: [{ internal: 5432, external: 5432, ip: "127.0.0.1" }] } },
  alsoGood: [
    { what: "another service", props: { image: "nginx:1", ports: [{ internal: 80, external: 80 }] } },
    { what: "a database without ports", props: { ports: undefined } },
  ],
  bad: [
    {
      what: "a port without an address",
      props: { ports: [{ internal: 5432, external: 5432 }] },
      ...{ at: "ports[0].ip", found: "not set", expected: "an address of its own, such as 127.0.0.1" },
      fix: "set the ip of port 5432, or publish nothing and share a network with the clients",
    },
    {
      what: "every address of IPv6, by an image whose name says nothing",
      props: { image: "sha256:4bc", ports: [{ internal: 3306, ip: "::" }] },
      ...{ at: "ports[0].ip", found: '"::"', expected: "an address of its own, such as 127.0.0.1" },
      fix: "set the ip of port 3306, or publish nothing and share a network with the clients",
    },
  ],
  unknown: ["image", "ports"],
};

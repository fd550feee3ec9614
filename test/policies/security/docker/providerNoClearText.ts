import type { Table } from "../../support/table.ts";

const wrong = { found: "a TCP address, and no certificates", expected: "ssh://, or certificates for TLS" };

export const table: Table = {
  good: { props: { host: "ssh://admin@db1", certPath: undefined, certMaterial: undefined } },
  alsoGood: [
    { what: "the local socket", props: { host: "unix:///var/run/docker.sock" } },
    { what: "no host", props: { host: undefined } },
    { what: "TCP with certificates", props: { host: "tcp://db1:2376", certPath: "certs" } },
  ],
  bad: [
    { what: "TCP alone", props: { host: "tcp://db1:2375" }, at: "host", ...wrong, fix: "use ssh://, or give certPath" },
  ],
  unknown: ["host"],
};

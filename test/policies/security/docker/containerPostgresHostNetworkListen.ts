import type { Table } from "../../support/table.ts";

const wrong = {
  expected: "addresses by name, or a network of its own",
  fix: "set listen_addresses to the addresses that its clients use",
};

export const table: Table = {
  good: {
    props: {
      image: "postgres:17",
      networkMode: "host",
      command: ["postgres", "-c", "listen_addresses=127.0.0.1,10.0.0.5"],
    },
  },
  alsoGood: [
    { what: "a network of its own", props: { networkMode: "bridge", command: ["postgres"] } },
    { what: "no address at all", props: { command: ["postgres", "-c", "listen_addresses="] } },
    { what: "another image", props: { image: "nginx:1", command: [] } },
  ],
  bad: [
    {
      what: "the image's default",
      props: { command: ["postgres"] },
      ...{ at: "networkMode", found: "the host's network with listen_addresses not set, which is *", ...wrong },
    },
    {
      what: "every address",
      props: { command: ["postgres", "-c", "listen_addresses=localhost, 0.0.0.0"] },
      ...{ at: "command", found: "the host's network with listen_addresses = 0.0.0.0", ...wrong },
    },
  ],
  unknown: ["networkMode", "image", "command"],
};

import type { Table } from "../../support/table.ts";

const wrong = { found: '"host"', expected: "a namespace of its own", fix: "remove it" };

export const table: Table = {
  good: { props: { image: "mysql:8.4", pidMode: undefined, ipcMode: "private", usernsMode: undefined } },
  alsoGood: [{ what: "another service", props: { image: "node-exporter:1.9", pidMode: "host" } }],
  bad: [
    { what: "the host's processes", props: { pidMode: "host" }, at: "pidMode", ...wrong },
    { what: "the host's memory", props: { ipcMode: "host" }, at: "ipcMode", ...wrong },
    { what: "the host's users", props: { usernsMode: "host" }, at: "usernsMode", ...wrong },
  ],
  unknown: ["image", "pidMode", "ipcMode", "usernsMode"],
};

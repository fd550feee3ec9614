import type { Table } from "../../support/table.ts";

const wrong = { at: "restart", expected: "unless-stopped or always", fix: "set it to unless-stopped" };

export const table: Table = {
  good: { props: { image: "postgres:17", restart: "unless-stopped" } },
  alsoGood: [
    { what: "always", props: { restart: "always" } },
    { what: "one that need not run", props: { mustRun: false, restart: "no" } },
    { what: "another service", props: { image: "nginx:1", restart: undefined } },
  ],
  bad: [
    { what: "no policy", props: { restart: undefined }, found: "not set", ...wrong },
    { what: "a policy that gives up on a reboot", props: { restart: "on-failure" }, found: '"on-failure"', ...wrong },
  ],
  unknown: ["image", "restart"],
};

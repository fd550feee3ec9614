import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { image: "postgres:17", privileged: false } },
  alsoGood: [
    { what: "another service", props: { image: "cadvisor:0.49", privileged: true } },
    { what: "a container that does not say", props: { privileged: undefined } },
  ],
  bad: [
    {
      what: "a privileged database",
      props: { privileged: true },
      ...{ at: "privileged", found: "true", expected: "false", fix: "remove it" },
    },
    {
      what: "one with its version in the name of its image",
      props: { image: "ghcr.io/zalando/spilo-17:4.0-p3", privileged: true },
      ...{ at: "privileged", found: "true", expected: "false", fix: "remove it" },
    },
    {
      what: "one that is told by its data folder alone",
      props: {
        image: "sha256:4bc",
        privileged: true,
        volumes: [{ volumeName: "data", containerPath: "/var/lib/postgresql/data" }],
      },
      ...{ at: "privileged", found: "true", expected: "false", fix: "remove it" },
    },
  ],
  unknown: ["image", "privileged"],
};

import type { Table } from "../../support/table.ts";

const wrong = { found: "a volume without a name", expected: "a named volume", fix: "set its volumeName" };

export const table: Table = {
  good: {
    props: { image: "postgres:17", volumes: [{ volumeName: "data", containerPath: "/var/lib/postgresql/data" }] },
  },
  alsoGood: [
    {
      what: "a folder of the host",
      props: { volumes: [{ hostPath: "/srv/pg", containerPath: "/var/lib/postgresql/data" }] },
    },
    { what: "one beside the data", props: { volumes: [{ containerPath: "/tmp" }] } },
    {
      what: "another container's",
      props: { volumes: [{ fromContainer: "data", containerPath: "/var/lib/postgresql/data" }] },
    },
  ],
  bad: [
    {
      what: "a volume that has none",
      props: { volumes: [{ containerPath: "/var/lib/postgresql/data" }] },
      ...{ at: "volumes[0]", ...wrong },
    },
    {
      what: "a mount that has none",
      props: { mounts: [{ type: "volume", target: "/var/lib/postgresql/data" }] },
      ...{ at: "mounts[0]", ...wrong },
    },
  ],
  unknown: ["image", "volumes"],
};

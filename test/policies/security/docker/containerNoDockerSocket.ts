import type { Table } from "../../support/table.ts";

const wrong = { found: "Docker's socket", expected: "no access to Docker", fix: "remove the mount" };

export const table: Table = {
  good: {
    props: { image: "postgres:17", volumes: [{ volumeName: "data", containerPath: "/var/lib/postgresql/data" }] },
  },
  alsoGood: [
    {
      what: "another service",
      props: {
        image: "traefik:3",
        volumes: [{ hostPath: "/var/run/docker.sock", containerPath: "/var/run/docker.sock" }],
      },
    },
  ],
  bad: [
    {
      what: "the socket as a volume",
      props: { volumes: [{ hostPath: "/var/run/docker.sock", containerPath: "/docker.sock" }] },
      ...{ at: "volumes[0]", ...wrong },
    },
    {
      what: "the socket as a mount",
      props: { mounts: [{ type: "bind", source: "/run/docker.sock", target: "/run/docker.sock" }] },
      ...{ at: "mounts[0]", ...wrong },
    },
  ],
  unknown: ["image", "volumes"],
};

import type { Table } from "../../support/table.ts";

const wrong = { expected: "a volume or a folder of its own", fix: "mount a volume" };

export const table: Table = {
  good: {
    props: {
      image: "postgres:17",
      volumes: [{ hostPath: "/srv/postgres", containerPath: "/var/lib/postgresql/data" }],
    },
  },
  alsoGood: [
    {
      what: "the host's clock",
      props: { volumes: [{ hostPath: "/etc/localtime", containerPath: "/etc/localtime", readOnly: true }] },
    },
    { what: "a volume of such a name", props: { volumes: [{ volumeName: "etc", containerPath: "/config" }] } },
  ],
  bad: [
    {
      what: "the whole disk",
      props: { volumes: [{ hostPath: "/", containerPath: "/host" }] },
      ...{ at: "volumes[0]", found: "the host's /", ...wrong },
    },
    {
      what: "the host's configuration",
      props: { mounts: [{ type: "bind", source: "/etc/", target: "/host-etc" }] },
      ...{ at: "mounts[0]", found: "the host's /etc", ...wrong },
    },
  ],
  unknown: ["image", "volumes"],
};

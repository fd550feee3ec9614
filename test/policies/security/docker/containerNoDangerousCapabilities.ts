import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { image: "postgres:17", capabilities: { adds: ["IPC_LOCK"], drops: ["ALL"] } } },
  alsoGood: [{ what: "another service", props: { image: "falco:0.40", capabilities: { adds: ["SYS_ADMIN"] } } }],
  bad: [
    {
      what: "the right to mount and more",
      props: { capabilities: { adds: ["CAP_SYS_ADMIN", "IPC_LOCK"] } },
      ...{ at: "capabilities.adds", found: "CAP_SYS_ADMIN", expected: "none that reaches the host" },
      fix: "take CAP_SYS_ADMIN out",
    },
    {
      what: "all of them",
      props: { capabilities: { adds: ["ALL"] } },
      ...{ at: "capabilities.adds", found: "ALL", expected: "none that reaches the host", fix: "take ALL out" },
    },
  ],
  unknown: ["image", "capabilities"],
};

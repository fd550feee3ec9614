import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { image: "postgres:18", command: ["postgres", "-c", "io_method=worker"] } },
  alsoGood: [
    { what: "none given", props: { command: [] } },
    {
      what: "a seccomp profile of one's own",
      props: { command: ["-c", "io_method=io_uring"], securityOpts: ["seccomp=unconfined"] },
    },
    { what: "no seccomp at all", props: { command: ["-c", "io_method=io_uring"], privileged: true } },
  ],
  bad: [
    {
      what: "io_uring behind Docker's profile",
      props: { command: ["-c", "io_method=io_uring"] },
      at: "command",
      found: "io_method = io_uring",
      expected: "worker, or a seccomp profile that allows io_uring",
      fix: "remove io_method",
    },
  ],
  unknown: ["image", "command"],
};

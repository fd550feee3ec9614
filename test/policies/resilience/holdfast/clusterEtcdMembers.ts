import type { Table } from "../../support/table.ts";

const volumes = (members: number) => [
  ...Array.from({ length: members }, (_, i) => `app-dev-db-etcd-${i + 1}-data`),
  "app-dev-db-a-data",
];

export const table: Table = {
  good: { props: { names: volumes(3) } },
  alsoGood: [{ what: "five", props: { names: volumes(5) } }],
  bad: [
    {
      what: "one",
      props: { names: volumes(1) },
      ...{ at: "names", found: "1 of etcd", expected: "at least 3", fix: "set etcdMembers to 3" },
    },
    {
      what: "three where five are asked for",
      config: { minimumMembers: 5 },
      ...{ at: "names", found: "3 of etcd", expected: "at least 5", fix: "set etcdMembers to 5" },
    },
  ],
  unknown: ["names"],
};

import type { Table } from "../../support/table.ts";

const group = "aws:rds/parameterGroup:ParameterGroup";
const cluster = "aws:rds/clusterParameterGroup:ClusterParameterGroup";
const container = "docker:index/container:Container";
const rest = {
  expected: "a max_heap_table_size of at least tmp_table_size",
  fix: "set max_heap_table_size = 67108864",
};
const both = [
  { name: "tmp_table_size", value: "67108864" },
  { name: "max_heap_table_size", value: "67108864" },
];

export const tables: Record<string, Table> = {
  [group]: {
    good: { props: { family: "mariadb11.4", parameters: both } },
    alsoGood: [
      { what: "neither", props: { parameters: [] } },
      { what: "MySQL, whose TempTable has its own limit", props: { family: "mysql8.0", parameters: both.slice(0, 1) } },
    ],
    bad: [
      {
        what: "one of the two",
        props: { parameters: both.slice(0, 1) },
        at: "parameters[0].value",
        found: "tmp_table_size 64MB, max_heap_table_size 16MB",
        ...rest,
      },
    ],
    unknown: ["family", "parameters"],
  },
  [cluster]: {
    good: { props: { family: "aurora-mysql5.7", parameters: both } },
    bad: [
      {
        what: "one of the two",
        props: { parameters: both.slice(0, 1) },
        at: "parameters[0].value",
        found: "tmp_table_size 64MB, max_heap_table_size 16MB",
        ...rest,
      },
    ],
    unknown: ["parameters"],
  },
  [container]: {
    good: { props: { image: "mariadb:11.4", command: ["--tmp-table-size=64M", "--max-heap-table-size=64M"] } },
    bad: [
      {
        what: "one of the two",
        props: { command: ["mariadbd", "--tmp_table_size", "64M"] },
        ...{ at: "command", found: "tmp_table_size 64MB, max_heap_table_size 16MB", ...rest },
      },
      {
        what: "MySQL with MEMORY tables",
        props: { image: "mysql:8.4", command: ["--internal-tmp-mem-storage-engine=MEMORY", "--tmp-table-size=64M"] },
        ...{ at: "command", found: "tmp_table_size 64MB, max_heap_table_size 16MB", ...rest },
      },
    ],
    unknown: ["image", "command"],
  },
};

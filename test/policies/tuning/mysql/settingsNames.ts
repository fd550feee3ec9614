import type { Table } from "../../support/table.ts";

const group = "aws:rds/parameterGroup:ParameterGroup";
const cluster = "aws:rds/clusterParameterGroup:ClusterParameterGroup";
const container = "docker:index/container:Container";
const slip = { expected: "a setting that there is", fix: "write innodb_buffer_pool_size" };

export const tables: Record<string, Table> = {
  [group]: {
    good: { props: { family: "mysql8.4", parameters: [{ name: "innodb_buffer_pool_size", value: "1073741824" }] } },
    alsoGood: [
      { what: "one that no rule is about", props: { parameters: [{ name: "read_buffer_size", value: "1" }] } },
    ],
    bad: [
      {
        what: "a slip",
        props: { parameters: [{ name: "innodb_bufer_pool_size", value: "1073741824" }] },
        ...{ at: "parameters[0].value", found: "the name innodb_bufer_pool_size", ...slip },
      },
    ],
    unknown: ["family", "parameters"],
  },
  [cluster]: {
    good: { props: { family: "aurora-mysql8.0", parameters: [] } },
    bad: [
      {
        what: "a slip",
        props: { parameters: [{ name: "inodb_buffer_pool_size", value: "1073741824" }] },
        ...{ at: "parameters[0].value", found: "the name inodb_buffer_pool_size", ...slip },
      },
    ],
    unknown: ["parameters"],
  },
  [container]: {
    good: {
      props: { image: "mysql:8.4", command: ["--character-set-server=utf8mb4", "--innodb-buffer-pool-size=1G"] },
    },
    alsoGood: [
      { what: "options of the program", props: { command: ["mysqld", "--user=mysql", "--port=3306"] } },
      { what: "a name that is cut off, which MySQL takes", props: { command: ["--innodb-buffer-pool-siz=1G"] } },
    ],
    bad: [
      {
        what: "a slip",
        props: { command: ["--innodb-bufer-pool-size=1G"] },
        ...{ at: "command", found: "the name innodb_bufer_pool_size", ...slip },
      },
    ],
    unknown: ["image", "command"],
  },
};

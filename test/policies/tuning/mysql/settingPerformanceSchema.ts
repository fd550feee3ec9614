import type { Table } from "../../support/table.ts";

const group = "aws:rds/parameterGroup:ParameterGroup";
const cluster = "aws:rds/clusterParameterGroup:ClusterParameterGroup";
const container = "docker:index/container:Container";
const off = { what: "turned off", expected: "not off", fix: "remove performance_schema" };

export const tables: Record<string, Table> = {
  [group]: {
    good: { props: { family: "mysql8.4", parameters: [{ name: "performance_schema", value: "1" }] } },
    alsoGood: [
      { what: "left to Performance Insights", props: { parameters: [] } },
      {
        what: "MariaDB's default",
        props: { family: "mariadb11.4", parameters: [{ name: "performance_schema", value: "0" }] },
      },
    ],
    bad: [
      {
        ...off,
        props: { parameters: [{ name: "performance_schema", value: "0" }] },
        ...{ at: "parameters[0].value", found: "performance_schema = 0" },
      },
    ],
    unknown: ["family", "parameters"],
  },
  [cluster]: {
    good: { props: { family: "aurora-mysql8.0", parameters: [{ name: "performance_schema", value: "1" }] } },
    bad: [
      {
        ...off,
        props: { parameters: [{ name: "performance_schema", value: "0" }] },
        ...{ at: "parameters[0].value", found: "performance_schema = 0" },
      },
    ],
    unknown: ["parameters"],
  },
  [container]: {
    good: { props: { image: "mysql:8.4", memory: 8192, command: ["--performance-schema=ON"] } },
    alsoGood: [
      { what: "off where its 240 MB are the pool's", props: { memory: 1024, command: ["--skip-performance-schema"] } },
      { what: "the default", props: { command: [] } },
    ],
    bad: [
      {
        ...off,
        props: { command: ["mysqld", "--skip-performance-schema"] },
        ...{ at: "command", found: "performance_schema = OFF" },
      },
    ],
    unknown: ["image", "command"],
  },
};

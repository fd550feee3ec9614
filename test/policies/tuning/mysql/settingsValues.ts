import type { Table } from "../../support/table.ts";

const group = "aws:rds/parameterGroup:ParameterGroup";
const cluster = "aws:rds/clusterParameterGroup:ClusterParameterGroup";
const container = "docker:index/container:Container";
const form = { expected: 'bytes, or a number with K, M, G or T, as in "128M"', fix: "take 1G" };

export const tables: Record<string, Table> = {
  [group]: {
    good: { props: { family: "mysql8.4", parameters: [{ name: "innodb_buffer_pool_size", value: "1073741824" }] } },
    alsoGood: [
      {
        what: "a formula",
        props: { parameters: [{ name: "innodb_buffer_pool_size", value: "{DBInstanceClassMemory*3/4}" }] },
      },
      {
        what: "what loses data, which is another policy's",
        props: { parameters: [{ name: "sync_binlog", value: "0" }] },
      },
    ],
    bad: [
      {
        what: "out of its range",
        props: { parameters: [{ name: "max_connections", value: "200000" }] },
        at: "parameters[0].value",
        ...{ found: "max_connections = 200000", expected: "at most 100000", fix: "take 100000" },
      },
    ],
    unknown: ["family", "parameters"],
  },
  [cluster]: {
    good: { props: { family: "aurora-mysql8.0", parameters: [] } },
    bad: [
      {
        what: "a unit",
        props: { parameters: [{ name: "innodb_buffer_pool_size", value: "1GB" }] },
        ...{ at: "parameters[0].value", found: "innodb_buffer_pool_size = 1GB", ...form },
      },
    ],
    unknown: ["parameters"],
  },
  [container]: {
    good: { props: { image: "mariadb:11.4", command: ["--innodb-buffer-pool-size=1G"] } },
    bad: [
      {
        what: "a unit that it does not know",
        props: { command: ["--innodb-buffer-pool-size=1GB"] },
        ...{ at: "command", found: "innodb_buffer_pool_size = 1GB", ...form },
      },
    ],
    unknown: ["image", "command"],
  },
};

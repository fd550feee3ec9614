import { hbaTables } from "../../support/hba.ts";

export const tables = hbaTables({
  good: [
    ["hostssl replication replicator 10.0.0.0/24 cert"],
    ["local replication all peer"],
    ["hostssl all app 10.0.0.0/24 cert"],
  ],
  bad: [
    { lines: ["hostssl replication all 10.0.0.0/24 scram-sha-256"], found: "replication for all roles" },
    { lines: ["hostssl replication postgres 10.0.0.0/24 cert"], found: "replication for postgres" },
  ],
  expected: "a role for replication alone",
  fix: "name the role that replicates",
});

import { hbaTables } from "../../support/hba.ts";

export const tables = hbaTables({
  good: [
    ["hostssl orders app 10.0.0.0/16 scram-sha-256"],
    ["hostssl all +apps 10.0.0.0/16 cert"],
    ["hostssl orders all 10.0.0.0/16 cert"],
    ["host all all all reject"],
    ["local all all peer"],
  ],
  bad: [
    { lines: ["hostssl all all 10.0.0.0/16 scram-sha-256"], found: "hostssl for all roles and all databases" },
    { lines: ["hostssl orders,all app,all samenet cert"], found: "hostssl for all roles and all databases" },
  ],
  expected: "a role, a group of roles or a database",
  fix: "name the role or the database",
});

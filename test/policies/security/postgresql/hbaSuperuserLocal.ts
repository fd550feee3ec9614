import { hbaTables } from "../../support/hba.ts";

export const tables = hbaTables({
  good: [
    ["hostssl all app 10.0.0.0/16 scram-sha-256"],
    ["local all postgres peer", "host all postgres all reject", "hostssl all all 10.0.0.0/16 scram-sha-256"],
    ["host all postgres 127.0.0.1/32 scram-sha-256"],
  ],
  bad: [
    { lines: ["hostssl all postgres 10.0.0.0/16 scram-sha-256"], found: "hostssl for postgres" },
    { lines: ["hostssl all all 10.0.0.0/16 cert"], found: "hostssl for all roles, postgres among them", whole: true },
    {
      lines: ["hostssl all postgres all reject", "host all all 10.0.0.0/16 cert"],
      found: "host for all roles, postgres among them",
      whole: true,
    },
  ],
  expected: "no rule for a superuser, and one that rejects it before those for all roles",
  fix: "reject superusers first: host all postgres all reject",
});

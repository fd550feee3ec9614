import { hbaTables } from "../../support/hba.ts";

export const tables = hbaTables({
  good: [
    ["hostssl all app 10.0.0.0/16 scram-sha-256"],
    ["hostssl all app 2001:db8::/44 cert"],
    ["hostssl all app db.example.com cert"],
    ["host all postgres all reject"],
    ["hostssl all app samenet cert"],
  ],
  bad: [
    { lines: ["hostssl all app 0.0.0.0/0 scram-sha-256"], found: "every address" },
    { lines: ["hostssl all app all cert"], found: "every address" },
    { lines: ["hostssl all app ::/0 cert"], found: "every address" },
    { lines: ["hostssl all app 2001:db8::/32 cert"], found: "a network of 2^96 addresses" },
    { lines: ["hostssl all app 10.0.0.0/8 scram-sha-256"], found: "a network of 2^24 addresses" },
    { lines: ["hostssl all app 10.0.0.0 255.0.0.0 cert"], found: "a network of 2^24 addresses" },
  ],
  expected: "the networks of its clients",
  fix: "name the networks of its clients",
});

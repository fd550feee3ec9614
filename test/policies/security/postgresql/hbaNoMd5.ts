import { hbaTables } from "../../support/hba.ts";

export const tables = hbaTables({
  good: [["hostssl all app 10.0.0.0/16 scram-sha-256"], ["local all all md5"]],
  bad: [
    { lines: ["hostssl all app 10.0.0.0/16 md5"], found: "hostssl with md5" },
    { lines: ["host replication all 10.0.0.0/16 MD5"], found: "host with md5" },
  ],
  expected: "scram-sha-256 or cert",
  fix: "set the passwords again under scram-sha-256, and take that as its method",
});

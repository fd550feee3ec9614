import { hbaTables } from "../../support/hba.ts";

export const tables = hbaTables({
  good: [
    ["local all postgres peer"],
    ["local all all scram-sha-256"],
    ["host all all 127.0.0.1/32 scram-sha-256"],
    ["hostssl all app 10.0.0.0/16 md5"],
  ],
  bad: [
    { lines: ["local all all trust"], found: "local with trust" },
    { lines: ["local all postgres peer", "host all all 127.0.0.1/32 trust"], found: "host with trust" },
    { lines: ["host all all ::1/128 md5"], found: "host with md5" },
  ],
  expected: "peer, scram-sha-256 or cert",
  fix: "take peer on the socket, scram-sha-256 on the loopback address",
});

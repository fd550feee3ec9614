import { hbaTables } from "../../support/hba.ts";

export const tables = hbaTables({
  good: [
    ["hostssl all app 10.0.0.0/16 scram-sha-256"],
    ["hostgssenc all all 10.0.0.0/16 gss"],
    ["host all postgres all reject"],
    ["host all all 127.0.0.1/32 scram-sha-256"],
    ["host all all samehost scram-sha-256"],
  ],
  bad: [
    { lines: ["host all app 10.0.0.0/16 scram-sha-256"], found: "host, which takes clear text" },
    {
      lines: ["hostssl all app samenet cert", "hostnossl all app samenet scram-sha-256"],
      found: "hostnossl, which takes clear text",
    },
  ],
  expected: "hostssl or hostgssenc",
  fix: "write hostssl",
});

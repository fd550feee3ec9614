import { hbaTables } from "../../support/hba.ts";

export const tables = hbaTables({
  good: [
    ["hostssl all app 10.0.0.0/16 scram-sha-256"],
    ["host all all 127.0.0.1/32 trust"],
    ["local all all trust"],
    ["host all all all reject"],
    ["hostssl all app 10.0.0.0 255.255.0.0 cert map=app"],
  ],
  bad: [
    { lines: ["hostssl all app 10.0.0.0/16 cert", "host all all 0.0.0.0/0 trust"], found: "host with trust" },
    { lines: ['hostssl "my db" app 10.0.0.0 255.255.0.0 password # by mask'], found: "hostssl with password" },
    { lines: ["hostnossl all all samenet ident map=x"], found: "hostnossl with ident" },
  ],
  expected: "scram-sha-256, cert, or another method with proof",
  fix: "take scram-sha-256 or cert as its method",
});

import type { Table } from "../../support/table.ts";

const rest = {
  at: "instanceClass",
  expected: "a class of a generation that AWS keeps",
  fix: "take the same size of a newer family, such as m7g, r7g or t4g",
};

export const table: Table = {
  good: { props: { instanceClass: "db.r7g.large" } },
  alsoGood: [
    { what: "an older one that AWS keeps", props: { instanceClass: "db.m5.large" } },
    { what: "a small one", props: { instanceClass: "db.t3.micro" } },
    { what: "serverless", props: { instanceClass: "db.serverless" } },
  ],
  bad: [
    { what: "a class of 2015", props: { instanceClass: "db.m4.large" }, found: '"db.m4.large"', ...rest },
    { what: "an old burstable one", props: { instanceClass: "db.t2.micro" }, found: '"db.t2.micro"', ...rest },
  ],
  unknown: ["instanceClass"],
};

import { clusterInstanceTable, clusterInstanceType, instanceTable, instanceType } from "../../support/rds.ts";

const bad = {
  what: "a disk's that turns",
  parameters: [["random_page_cost", "4"]] as const,
  found: "random_page_cost = 4",
  expected: "at most 2 on an SSD",
  fix: "set random_page_cost to 1.1 in the parameter group",
};

export const tables = {
  [instanceType]: (() => {
    const table = instanceTable({
      engine: "postgres",
      family: "postgres17",
      good: [["random_page_cost", "1.1"]],
      bad: [bad],
    });
    // A group that says nothing of it leaves it at 4.
    const silent = table.alsoGood!.find(({ what }) => what === "a group that says nothing of it")!;
    return {
      ...table,
      alsoGood: [
        ...table.alsoGood!.filter((one) => one !== silent),
        {
          what: "analytics, where reads in order are faster",
          others: table.bad[0].others!,
          config: { workload: "analytics" },
        },
        { what: "magnetic storage", props: { storageType: "standard" }, others: table.bad[0].others! },
      ],
      bad: [
        ...table.bad,
        {
          ...table.bad[0],
          ...{
            what: "none",
            others: silent.others!,
            found: 'parameter group "group": random_page_cost not set, which is 4',
          },
        },
      ] as typeof table.bad,
    };
  })(),
  [clusterInstanceType]: clusterInstanceTable({
    engine: "postgres",
    family: "aurora-postgresql17",
    good: [["random_page_cost", "1"]],
    bad: [bad],
  }),
};

import { clusterInstanceTable, clusterInstanceType, instanceTable, instanceType } from "../../support/rds.ts";

const bad = {
  what: "nearly all of the memory",
  parameters: [["innodb_buffer_pool_size", "16106127360"]] as const,
  found: "innodb_buffer_pool_size = 15GB, 93.8 % of 16GB",
  expected: "6.3 % to 80 % of the memory, 1GB to 13107MB",
  fix: "set innodb_buffer_pool_size within that, as `npm run tuning` does for the size",
};

export const tables = {
  [instanceType]: instanceTable({
    engine: "mysql",
    family: "mysql8.0",
    good: [["innodb_buffer_pool_size", "{DBInstanceClassMemory*3/4}"]],
    bad: [
      bad,
      {
        ...bad,
        what: "MySQL's default",
        parameters: [["innodb_buffer_pool_size", "134217728"]],
        found: "innodb_buffer_pool_size = 128MB, 0.8 % of 16GB",
      },
    ],
  }),
  [clusterInstanceType]: clusterInstanceTable({
    engine: "mysql",
    family: "aurora-mysql8.0",
    good: [["innodb_buffer_pool_size", "{DBInstanceClassMemory*3/4}"]],
    bad: [bad],
  }),
};

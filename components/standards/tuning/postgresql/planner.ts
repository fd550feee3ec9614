/** What the planner believes: what a page costs, how well it knows the data, and when compiling a query pays. */
import { Storage, Workload } from "../request.ts";
import type { Rule } from "../rule.ts";
import { type Context, pgtune } from "./memory.ts";

export const plannerRules: readonly Rule<Context>[] = [
  {
    name: "random_page_cost",
    value: ({ size }) => {
      if (size.dataSize !== undefined && size.dataSize < size.memory) return 1.1;
      return size.storage === Storage.Hdd || size.workload === Workload.Analytics ? 4 : 1.1;
    },
    reason: ({ size }) =>
      size.dataSize !== undefined && size.dataSize < size.memory
        ? "all data fit in memory, where every page costs the same"
        : size.storage === Storage.Hdd
          ? "a disk that turns seeks for each random page"
          : size.workload === Workload.Analytics
            ? "large reads in order are faster than an index even without seeks"
            : "no seeks: a random page costs hardly more than the next one",
    source: pgtune,
  },
  {
    name: "default_statistics_target",
    value: ({ size }) => (size.workload === Workload.Analytics ? 500 : 100),
    reason: ({ size }) =>
      size.workload === Workload.Analytics
        ? "large joins go wrong by bad estimates, and planning is a small part of them"
        : "short statements pay for longer planning",
    source: pgtune,
  },
  {
    name: "jit",
    value: ({ size }) =>
      ([Workload.Web, Workload.Oltp, Workload.Mixed] as Workload[]).includes(size.workload) ? "off" : undefined,
    reason: "compiling costs short statements more than they take",
    source: pgtune,
  },
];

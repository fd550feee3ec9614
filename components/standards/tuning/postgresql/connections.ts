/** How many sessions there may be: each is a process, and costs the others their work_mem. */
import type { Rule } from "../rule.ts";
import { pooledConnections, usualConnections } from "../workloads.ts";
import { type Context, pgtune } from "./memory.ts";

export const connectionRules: readonly Rule<Context>[] = [
  {
    name: "max_connections",
    value: ({ memory }) => memory.connections,
    reason: ({ size, memory }) => {
      if (size.connections === memory.connections) return "as asked for";
      if (size.leastConnections === memory.connections) return "the fewest that may be set here";
      if (size.pooled && memory.connections === pooledConnections)
        return "the pooler's, not the clients': more would take turns on the same cores and halve each other's work_mem";
      return memory.connections < usualConnections[size.workload]
        ? "what fits into the memory with 2 MB of work_mem each; a pooler serves more clients than that"
        : `what the workload "${size.workload}" opens`;
    },
    source: `${pgtune}; memoryAtOnce`,
  },
];

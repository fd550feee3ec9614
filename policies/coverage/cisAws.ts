/** The database controls of the CIS AWS Foundations Benchmark 6.0.0. */
import type { Control } from "./control.ts";

export const cisAws: readonly Control[] = [
  { standard: "CIS-AWS", id: "3.2.1", title: "RDS encrypted at rest" },
  { standard: "CIS-AWS", id: "3.2.2", title: "RDS takes minor upgrades" },
  { standard: "CIS-AWS", id: "3.2.3", title: "RDS not public" },
  { standard: "CIS-AWS", id: "3.2.4", title: "RDS in more than one zone" },
];

/** Memory, connections, log and planner settings of databases against the machine they run on. */
import { startPack } from "../pack.ts";

void startPack(
  "tuning",
  "Memory, connections, log and planner settings of databases against the machine they run on",
  import.meta.dirname,
);

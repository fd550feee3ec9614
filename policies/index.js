/** Node runs the TypeScript beside it; Pulumi would put ts-node before a .ts entry, which refuses .ts endings. */
import "./index.ts";

/** Loaded into every Node process of a preview; only the program's own (`@pulumi/pulumi/cmd/run`) is timed. */
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const out = process.env.HOLDFAST_CLOCK;
if (out !== undefined && process.argv[1]?.includes("cmd/run")) {
  const { ResourceMonitorClient } = createRequire(process.argv[1])("../../proto/resource_grpc_pb.js");
  const register = ResourceMonitorClient.prototype.registerResource;
  let seen = false;
  ResourceMonitorClient.prototype.registerResource = function (request, ...rest) {
    // The stack itself is the SDK's; the first resource is the program's.
    if (!seen && request.getType() !== "pulumi:pulumi:Stack") {
      seen = true;
      writeFileSync(out, JSON.stringify({ seconds: process.uptime() }));
    }
    return register.call(this, request, ...rest);
  };
}

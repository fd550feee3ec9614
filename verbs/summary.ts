/** What a person is told at the end of `up`: what there is, how to get at it, what to try. */
import type { Toolchain } from "../toolchain/environment.ts";
import { observe } from "./observe.ts";
import { type Outputs, readOutputs } from "./outputs.ts";
import { columns, statusReport } from "./report.ts";
import { named } from "./session.ts";
import type { Topology } from "./topology.ts";

/** The text. It holds no secret, since it is not given any. */
export function summary(stack: string, outputs: Outputs, topology: Topology): string {
  const ofStack = stack === "dev" ? [] : ["--stack", stack];
  const verb = (name: string, ...args: string[]) => {
    const all = [...ofStack, ...args];
    return `npm run ${name}${all.length > 0 ? ` -- ${all.join(" ")}` : ""}`;
  };
  const { primary, instances } = topology.status;
  const standby = Object.keys(instances).find((key) => instances[key]!.state === "streaming");
  const container = primary === null ? undefined : outputs.instances[primary]?.container;
  const { host, port } = named(outputs.primary).endpoint;

  // The quick start's own come first where they are there.
  const names = Object.keys(outputs.logins);
  const login = names.find((name) => name === "app") ?? names[0] ?? "admin";
  const other = names.find((name) => name === "reader") ?? names.find((name) => name !== login);
  const rotates = names.find((name) => outputs.logins[name]!.rotates);
  const connect = columns([
    [verb("psql", ...(login === "app" ? [] : ["--login", login])), `as ${login}`],
    ...(other === undefined ? [] : [[verb("psql", "--login", other, "--reader"), `as ${other}, on a standby`]]),
  ]);
  const next = columns([
    [verb("status"), "who leads, who streams"],
    [verb("access"), "who may do what"],
    ...(rotates === undefined ? [] : [[verb("rotate", "--role", rotates), "a new password, nobody cut off"]]),
    ...(standby === undefined ? [] : [[verb("switchover", "--to", standby), "hand the lead over"]]),
    ...(container === undefined || standby === undefined
      ? []
      : [
          [`docker kill ${container}`, "kill the primary, watch status"],
          [`docker start ${container}`, "it comes back as a standby"],
        ]),
    [verb("down"), "remove all of it"],
  ]);
  return `
${statusReport(topology, outputs)}
Connect
${connect}
  psql "host=${host} port=${port} dbname=${outputs.database} user=${outputs.logins[login]?.role ?? "…"} \\
    sslmode=verify-full sslrootcert=ca.crt"    (ca.crt: the output caCert)

Try next
${next}
`;
}

/** Prints it for a stack that is up. */
export async function printSummary(toolchain: Toolchain, stack: string): Promise<void> {
  const outputs = await readOutputs(toolchain, stack);
  process.stdout.write(summary(stack, outputs, await observe(outputs)));
}

/**
 * What a right costs as roles and schemas grow: `up` from nothing and a second `up`, on one server in one run. What matters is that
 * the cost of one more stays the same, so the table says what each step up cost by right, as a ratio. Gates nothing.
 */
import Table from "cli-table3";
import { Program } from "../system/support/program.ts";
import { type Server, startServer } from "../system/support/server.ts";
import { query } from "../system/support/stack.ts";

interface Size {
  roles: number;
  schemas: number;
}

interface Measured extends Size {
  /** Resources that are something on the server. */
  objects: number;
  up: number;
  second: number;
}

const sizes: Size[] = [
  { roles: 5, schemas: 1 },
  { roles: 50, schemas: 5 },
  { roles: 200, schemas: 20 },
];
const builtIn = ["readonly", "readwrite", "owner", "migrator"];

/** Half of the roles log in, half are groups of the user's with rights on a table of one schema. */
function declaration({ roles, schemas }: Size): { schemas: string[]; groups: object; logins: object } {
  const names = Array.from({ length: schemas }, (_, i) => `s${i}`);
  const half = Math.floor(roles / 2);
  const groups = Array.from({ length: half }, (_, i) => [
    `group_${i}`,
    { includes: ["readonly"], grants: [{ table: `s${i % schemas}.t`, privileges: ["INSERT"] }] },
  ]);
  const logins = Array.from({ length: roles - half }, (_, i) => [
    `login_${i}`,
    { roles: [i < half ? `group_${i}` : builtIn[i % builtIn.length]], statementTimeout: "30s" },
  ]);
  return { schemas: names, groups: Object.fromEntries(groups), logins: Object.fromEntries(logins) };
}

export async function benchRoles(): Promise<void> {
  const server = await startServer({ name: "bench-roles", version: 17, administrator: "plain" });
  const program = await Program.start("bench-roles");
  const measured: Measured[] = [];
  try {
    for (const size of sizes) {
      process.stderr.write(`${size.roles} roles × ${size.schemas} schemas\n`);
      const figures = await measure(server, program, size);
      measured.push(figures);
      process.stderr.write(
        `  ${figures.objects} rights: up ${figures.up.toFixed(1)} s, second ${figures.second.toFixed(1)} s\n`,
      );
    }
  } finally {
    await server.stop();
    program.dispose();
  }
  process.stdout.write(`${render(measured)}\n`);
}

async function measure(server: Server, program: Program, size: Size): Promise<Measured> {
  await server.asPostgres("DROP DATABASE app", "template1");
  await server.asPostgres("CREATE DATABASE app OWNER holdfast", "template1");
  const { schemas, ...rest } = declaration(size);
  for (const schema of schemas)
    await query(server.admin, `CREATE SCHEMA ${schema}; CREATE TABLE ${schema}.t (id bigserial, note text)`);
  program.write(`new holdfast.DatabaseRoles("roles", {
  connection: pulumi.secret(${JSON.stringify(server.connection)}),
  ...${JSON.stringify({ schemas, ...rest })},
});`);
  const up = await timed(() => program.must("up", "--yes", "--skip-preview"));
  const second = await timed(() => program.must("up", "--yes", "--skip-preview", "--expect-no-changes"));
  const { deployment } = JSON.parse((await program.must("stack", "export")).stdout) as {
    deployment: { resources: { type: string }[] };
  };
  const objects = deployment.resources.filter(
    ({ type }) => type.startsWith("postgresql:") || type.startsWith("pulumi-nodejs:dynamic/holdfast:"),
  ).length;
  program.write("");
  await program.must("up", "--yes", "--skip-preview");
  return { ...size, objects, up, second };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

function render(measured: Measured[]): string {
  const table = new Table({
    head: ["roles × schemas", "rights", "", "seconds", "ms each", "ratio", "ms each of those added", "ratio"],
    style: { head: [], border: [] },
  });
  for (const phase of ["up", "second"] as const) {
    let added: number | undefined;
    for (const [i, now] of measured.entries()) {
      const before = measured[i - 1];
      const each = (1000 * now[phase]) / now.objects;
      const first = (1000 * measured[0]![phase]) / measured[0]!.objects;
      const marginal = before && (1000 * (now[phase] - before[phase])) / (now.objects - before.objects);
      table.push([
        ...[`${now.roles} × ${now.schemas}`, now.objects, phase === "up" ? "up" : "second up"],
        ...[now[phase].toFixed(1), each.toFixed(1), (each / first).toFixed(2)],
        ...[marginal?.toFixed(1) ?? "", marginal && added ? (marginal / added).toFixed(2) : ""],
      ]);
      added ??= marginal;
    }
  }
  return table.toString();
}

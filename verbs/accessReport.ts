/** The access matrix for people: text for a terminal, and a Markdown document for whoever audits it. */
import Table from "cli-table3";
import type { LiveRole } from "../components/access/liveAccess.ts";
import { type LiveDatabase, ObjectNames, PUBLIC } from "../components/postgres/effective.ts";
import { type Cells, count, differences, type Matrix } from "./accessMatrix.ts";
import { BLANK } from "./report.ts";

/** Where the matrix comes from. */
export interface Source {
  stack: string;
  host: string;
  port: number;
  when: Date;
}

/** Objects on which everybody has the same. */
interface Block {
  objects: string[];
  rows: { privileges: string; roles: string[] }[];
}

/** In the text beside a privilege. */
const sign = ({ declared, actual }: Cells[number]) => (declared && actual ? "" : actual ? "+" : declared ? "-" : "no ");

/** Roles with the same privileges in one row. What PUBLIC was given is not repeated for each of everybody. */
function rowsOf(cells: Cells): Block["rows"] {
  const isUndeclared = ({ declared, actual }: Cells[number]) => actual && !declared;
  const everybodys = new Set(
    cells.filter((cell) => cell.role === PUBLIC && isUndeclared(cell)).map(({ privilege }) => privilege),
  );
  const told = cells.filter((cell) => cell.role === PUBLIC || !isUndeclared(cell) || !everybodys.has(cell.privilege));
  const ofRole = new Map<string, string[]>();
  for (const cell of told) ofRole.set(cell.role, [...(ofRole.get(cell.role) ?? []), `${sign(cell)}${cell.privilege}`]);
  const byPrivileges = new Map<string, string[]>();
  for (const [role, own] of ofRole)
    byPrivileges.set(own.join(", "), [...(byPrivileges.get(own.join(", ")) ?? []), role]);
  return [...byPrivileges].map(([privileges, roles]) => ({ privileges, roles }));
}

function blocks(objects: ReadonlyMap<string, Cells>): Block[] {
  const made = new Map<string, Block>();
  const rendered = new Map<Cells, { key: string; rows: Block["rows"] }>();
  for (const [object, cells] of objects) {
    if (!rendered.has(cells)) {
      const rows = rowsOf(cells);
      rendered.set(cells, { rows, key: JSON.stringify(rows) });
    }
    const { rows, key } = rendered.get(cells)!;
    // A table and a sequence may be alike in their rights, not in what they are.
    const kind = object.slice(0, `${object} `.indexOf(" "));
    const block = made.get(kind + key);
    if (block === undefined) made.set(kind + key, { objects: [object], rows });
    else block.objects.push(object);
  }
  return [...made.values()];
}

/** So many objects of a kind are named in the text; the others are counted. */
const named = 4;

const width = 100;

/** Two columns that wrap between words, never within a name. */
function aligned(rows: Block["rows"]): string {
  const words = (texts: string[]) => Math.max(...texts.flatMap((text) => text.split(" ")).map((word) => word.length));
  const whole = Math.max(...rows.map(({ privileges }) => privileges.length));
  const left = Math.max(Math.min(whole, 46), words(rows.map(({ privileges }) => privileges)));
  const right = Math.max(width - left - 2, words(rows.flatMap(({ roles }) => roles)) + 1);
  const table = new Table({
    chars: BLANK,
    style: { "padding-left": 0, "padding-right": 0, head: [], border: [] },
    colWidths: [left, right],
    wordWrap: true,
  });
  table.push(...rows.map(({ privileges, roles }) => [privileges, roles.join(", ")]));
  return table
    .toString()
    .split("\n")
    .map((line) => `    ${line.trimEnd()}`)
    .join("\n");
}

function block({ objects, rows }: Block): string {
  const rest = objects.length - named;
  const heads = rest > 1 ? [...objects.slice(0, named), `and ${rest} more`] : objects;
  return `${heads.map((head, i) => `  ${head}${i < heads.length - 1 ? "," : ""}`).join("\n")}\n${aligned(rows)}`;
}

/** What to do about the differences. */
function hints(differing: ReadonlyMap<string, Cells>, { stack }: Source): string[] {
  const cells = [...new Set(differing.values())].flat();
  const heal = `npm run up -- --stack ${stack} --refresh`;
  return [
    ...(cells.some(({ declared }) => declared)
      ? [`What is missing (-) this gives back, on tables that others than the owner group created too: ${heal}`]
      : []),
    ...(cells.some(({ declared }) => !declared)
      ? [
          `What is not declared (+) the administrator takes away (REVOKE, ALTER ROLE, DROP ROLE, DROP POLICY), or somebody declares it. The same command takes it from the declared groups and puts policies back.`,
        ]
      : []),
  ];
}

/** What is true and no difference. */
function notes({ live: { notGoverned, server }, missing }: Matrix): string[] {
  return [
    ...(missing.length > 0 ? [`Declared for tables that do not exist yet: ${missing.join(", ")}.`] : []),
    ...notGoverned.databases.map(
      ({ name, rights }) =>
        `Database ${name} is not governed: ${[...rights].map(([role, may]) => `${role} may ${[...may].join(", ")}`).join("; ")}.`,
    ),
    ...(notGoverned.logins.length > 0
      ? [
          `Other roles that can log in, without a right of their own in the declared databases: ${notGoverned.logins.join(", ")}.`,
        ]
      : []),
    ...definers(server.databases),
  ];
}

function definers(databases: readonly LiveDatabase[]): string[] {
  const names = new ObjectNames(databases.map(({ name }) => name));
  const found = databases.flatMap(({ name, functions }) =>
    functions.filter(({ definer }) => definer).map((fn) => `${names.function(name, fn)} (${fn.owner})`),
  );
  return found.length > 0
    ? [`SECURITY DEFINER, so whoever may call it acts with its owner's rights: ${found.join(", ")}.`]
    : [];
}

const many = (n: number, one: string) => `${n} ${one}${n === 1 ? "" : "s"}`;

/** What `access` prints. */
export function accessReport(shown: Matrix, source: Source): string {
  const differing = differences(shown);
  const databases = shown.live.server.databases.map(({ name }) => name).join(", ");
  const found = count(differing);
  const parts = [
    `${source.host}:${source.port}, PostgreSQL ${shown.live.version}, database ${databases}`,
    found === 0
      ? "Differences: none, everything is as declared"
      : `Differences: ${found} (+ is not declared, - is declared and missing)\n\n${blocks(differing).map(block).join("\n\n")}\n\n${hints(differing, source).join("\n")}`,
    `Who may do what\n\n${blocks(shown.objects).map(block).join("\n\n")}`,
    ...(notes(shown).length > 0
      ? [
          notes(shown)
            .map((line) => `! ${line}`)
            .join("\n"),
        ]
      : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

const cell = (text: string) => text.replaceAll(/[\\|`*_<>[\]]/g, "\\$&");

function markdownTable(head: string[], rows: string[][]): string {
  const line = (parts: string[]) => `| ${parts.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map((row) => line(row.map(cell)))].join("\n");
}

const markdownBlocks = (objects: ReadonlyMap<string, Cells>) =>
  markdownTable(
    ["Object", "Privileges", "Roles"],
    blocks(objects).flatMap((of) =>
      of.rows.map(({ privileges, roles }) => [of.objects.join(", "), privileges, roles.join(", ")]),
    ),
  );

const kinds: Record<LiveRole["kind"], string> = {
  group: "group",
  login: "login",
  administrator: "administrator",
  undeclared: "not declared",
};

const unseen = [
  "Superusers and the administrator may do everything that is listed, and more; so may whoever controls the server's machine.",
  "From where somebody may connect, and how they prove who they are, is in the server's `pg_hba.conf`.",
  "Rights on types, languages, foreign servers, tablespaces, parameters and large objects, and on what belongs to extensions or to PostgreSQL itself.",
  "What functions do: one that is SECURITY DEFINER acts with its owner's rights.",
  "The past: this is the state at the time above.",
];

/** The document for an auditor. */
export function accessMarkdown(shown: Matrix, source: Source): string {
  const { live, objects } = shown;
  const differing = differences(shown);
  const found = count(differing);
  const ofKind = (kind: LiveRole["kind"]) => live.roles.filter((role) => role.kind === kind).length;
  const databases = live.server.databases.map(({ name }) => name);
  const parts = [
    "# Who may do what",
    [
      `- Server: ${source.host}:${source.port}, PostgreSQL ${live.version}`,
      `- ${databases.length === 1 ? "Database" : "Databases"}: ${databases.map(cell).join(", ")}`,
      `- Declared by: stack ${cell(source.stack)}`,
      `- Read from the live server: ${source.when.toISOString()}`,
    ].join("\n"),
    "## Summary",
    [
      `- ${many(ofKind("group"), "group")}, ${many(ofKind("login"), "login")}, ${many(ofKind("undeclared"), "role")} that nobody declared`,
      `- ${many(objects.size, "object")}, ${many(count(objects), "cell")} (role × object × privilege)`,
      `- ${found === 0 ? "No difference: all is as declared" : many(found, "difference")}`,
    ].join("\n"),
    "## Differences",
    found === 0
      ? "None."
      : `\`+\` is there and not declared, \`-\` is declared and missing.\n\n${markdownBlocks(differing)}\n\n${hints(differing, source).join("\n\n")}`,
    "## Roles",
    markdownTable(
      ["Role", "Kind", "Attributes", "Member of", "Connections", "Valid until"],
      live.roles.map(({ name, kind, attributes, memberOf, connectionLimit, validUntil }) => [
        ...[name, kinds[kind], attributes.join(", "), memberOf.join(", ")],
        ...[connectionLimit?.toString() ?? "", validUntil ?? ""],
      ]),
    ),
    "## Matrix",
    "Each row: these roles have these privileges on these objects, their own or through a group. PUBLIC is everybody.",
    markdownBlocks(objects),
    ...(notes(shown).length > 0
      ? [
          "## Beside the declaration",
          notes(shown)
            .map((line) => `- ${cell(line)}`)
            .join("\n"),
        ]
      : []),
    "## What cannot be seen from here",
    unseen.map((line) => `- ${line}`).join("\n"),
  ];
  return `${parts.join("\n\n")}\n`;
}

/**
 * Row policies as they are declared: what may be declared, checked with PostgreSQL's own parser before anything is registered, and
 * the plain declaration that the server is made to follow.
 */
import { hasSqlDetails, loadModule, parseSync } from "libpg-query";
import { addProblems, type Kind, soundly } from "../core/kinds.ts";
import { oneOf, type Problem } from "../core/problems.ts";
import type { DeclaredPolicy, PoliciesDeclaration } from "./declaration.ts";
import { longestName } from "./names.ts";

// The parser is WebAssembly, which only loads asynchronously; constructors cannot wait.
await loadModule();

/** What a row policy is about. */
export const RowCommand = {
  All: "all",
  Select: "select",
  Insert: "insert",
  Update: "update",
  Delete: "delete",
} as const;
export type RowCommand = (typeof RowCommand)[keyof typeof RowCommand];

const commands = Object.values(RowCommand);

/** A row policy with its defaults left out. */
export interface RowPolicy {
  roles?: string[];
  for?: RowCommand;
  restrictive?: boolean;
  using?: string;
  withCheck?: string;
  tenantColumn?: string;
}

export interface RowTable {
  force?: boolean;
  policies: Record<string, RowPolicy>;
}

export type DeclaredTable = PoliciesDeclaration["tables"][string];

export const defaultTenantSetting = "app.current_user_id";

/** Everybody, as the role of a policy. */
const everybody = "public";

/** `schema.table`. */
export function qualified(table: string): string {
  return table.includes(".") ? table : `public.${table}`;
}

/** With every default in its place. */
export function declaredTable(table: RowTable): DeclaredTable {
  return {
    force: table.force ?? true,
    policies: Object.fromEntries(
      Object.entries(table.policies).map(([name, policy]) => [name, declaredPolicy(policy)]),
    ),
  };
}

function declaredPolicy({ roles, for: command, restrictive, ...what }: RowPolicy): DeclaredPolicy {
  return {
    roles: roles ?? [everybody],
    command: (command ?? RowCommand.All).toUpperCase() as DeclaredPolicy["command"],
    restrictive: restrictive ?? false,
    ...what,
  };
}

/** What of the arguments is judged here. */
interface RowArgs {
  tenantSetting?: string;
  tables: Record<string, RowTable>;
}

const kinds: Record<keyof RowArgs | "connection" | "database" | "deletedWith", Kind> = {
  connection: "any",
  database: "any",
  deletedWith: "any",
  tenantSetting: "text",
  tables: {
    map: {
      fields: {
        force: "boolean",
        policies: {
          map: {
            fields: {
              roles: { list: "any" },
              for: "text",
              restrictive: "boolean",
              using: "text",
              withCheck: "text",
              tenantColumn: "text",
            },
          },
        },
      },
    },
  },
};

/** Whether a role is known only when something else is made, and so cannot be judged yet. */
type Later = (role: unknown) => boolean;

/** All that is wrong with the arguments, which may be of the wrong kinds. */
export function policyProblems(given: object, later: Later = () => false): Problem[] {
  const { args, problems } = soundly(given as RowArgs, kinds);
  addProblems(problems, [...settingProblems(args.tenantSetting), ...tablesProblems(args.tables, later)]);
  return problems;
}

function settingProblems(setting = defaultTenantSetting): Problem[] {
  if (/^[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)+$/i.test(setting)) return [];
  return [
    {
      field: "tenantSetting",
      found: JSON.stringify(setting),
      allowed: "a setting of the application's own: names with a dot between them, such as app.tenant",
      fix: `leave it out for ${defaultTenantSetting}, or name one`,
    },
  ];
}

function tablesProblems(tables: Record<string, RowTable> | undefined, later: Later): Problem[] {
  if (tables === undefined) return [lacking("tables", "a map of tables by name")];
  const names = Object.keys(tables);
  const repeated = names.filter((name, i) => names.findIndex((other) => qualified(other) === qualified(name)) < i);
  return [
    ...repeated.map((name) => ({
      field: `tables.${name}`,
      found: `${qualified(name)} a second time`,
      allowed: "each table once, with or without its schema",
      fix: "put the policies together",
    })),
    ...Object.entries(tables).flatMap(([name, table]) => tableProblems(`tables.${name}`, name, table, later)),
  ];
}

function tableProblems(field: string, name: string, { policies }: Partial<RowTable>, later: Later): Problem[] {
  const parts = name.split(".");
  const problems =
    parts.length <= 2 && parts.every(isName) ? [] : [notAName(field, name, "table or schema.table, of ")];
  if (policies === undefined)
    return [...problems, lacking(`${field}.policies`, "a map of policies by name; { } is none, which shows no rows")];
  return [
    ...problems,
    ...Object.entries(policies).flatMap(([policy, what]) => [
      ...(isName(policy) ? [] : [notAName(`${field}.policies.${policy}`, policy)]),
      ...roleNameProblems(`${field}.policies.${policy}.roles`, what.roles, later),
      ...whichRowsProblems(`${field}.policies.${policy}`, what),
    ]),
  ];
}

function lacking(field: string, allowed: string): Problem {
  return { field, found: "nothing", allowed, fix: "write it" };
}

function roleNameProblems(field: string, roles: readonly unknown[] | undefined, later: Later): Problem[] {
  if (roles === undefined) return [];
  const problems = roles.flatMap((role, i) => (later(role) || isName(role) ? [] : [notAName(`${field}[${i}]`, role)]));
  if (roles.length === 0)
    problems.push({
      field,
      found: "[]",
      allowed: "at least one role",
      fix: "leave it out for everybody, or name one",
    });
  if (roles.length > 1 && roles.includes(everybody))
    problems.push({
      field,
      found: `${everybody} and others`,
      allowed: `${everybody} alone, because that is everybody`,
      fix: "remove it or the others",
    });
  return problems;
}

/** The command, and the expressions that it goes with. */
function whichRowsProblems(field: string, policy: RowPolicy): Problem[] {
  const { for: command = RowCommand.All, using, withCheck, tenantColumn } = policy;
  const problems: Problem[] = [];
  if (!commands.includes(command))
    problems.push({
      field: `${field}.for`,
      found: JSON.stringify(command),
      allowed: oneOf(commands),
      fix: "take one of these",
    });
  if (using === undefined && withCheck === undefined && tenantColumn === undefined)
    problems.push({
      field: `${field}.using`,
      found: "nothing, and no withCheck or tenantColumn either",
      allowed: "tenantColumn, or using, withCheck or both",
      fix: "give it one; a table without any policy shows no rows",
    });
  if (tenantColumn !== undefined && (using !== undefined || withCheck !== undefined))
    problems.push({
      field: `${field}.tenantColumn`,
      found: `${JSON.stringify(tenantColumn)} beside ${using === undefined ? "withCheck" : "using"}`,
      allowed: "tenantColumn alone: it says which rows may be read and which written",
      fix: "make two policies of it, one of them restrictive",
    });
  if (tenantColumn !== undefined && !isName(tenantColumn))
    problems.push(notAName(`${field}.tenantColumn`, tenantColumn));
  if (using !== undefined && command === RowCommand.Insert)
    problems.push({
      field: `${field}.using`,
      found: JSON.stringify(using),
      allowed: "nothing for insert, which reads no row",
      fix: "say it in withCheck",
    });
  if (withCheck !== undefined && (command === RowCommand.Select || command === RowCommand.Delete))
    problems.push({
      field: `${field}.withCheck`,
      found: JSON.stringify(withCheck),
      allowed: `nothing for ${command}, which writes no row`,
      fix: "say it in using",
    });
  for (const [key, expression] of Object.entries({ using, withCheck })) {
    const fault = expression === undefined ? undefined : expressionFault(expression);
    if (fault !== undefined)
      problems.push({
        field: `${field}.${key}`,
        found: `${JSON.stringify(expression)}: ${fault}`,
        allowed: "one SQL expression that is true or false for a row",
        fix: "correct the expression",
      });
  }
  return problems;
}

/** The expression on a line of its own where it will stand, so that the grammar says what may stand there. */
const before = "CREATE POLICY p ON t USING (\n";
const after = "\n)";

/** What PostgreSQL's parser has against it, and where. */
function expressionFault(expression: string): string | undefined {
  if (expression.trim() === "") return "empty";
  try {
    const { stmts = [] } = parseSync(before + expression + after);
    const statement = stmts[0]?.stmt;
    const alone = stmts.length === 1 && statement && "CreatePolicyStmt" in statement;
    // `true) WITH CHECK (true` and `true); CREATE POLICY … (true` parse as well.
    return alone && !statement.CreatePolicyStmt.with_check ? undefined : "it closes a parenthesis that it did not open";
  } catch (error) {
    if (!hasSqlDetails(error)) throw error;
    const { message, cursorPosition } = error.sqlDetails!;
    const position = cursorPosition - before.length + 1;
    return position > expression.length
      ? `${message.replace(after, "")}, at its end`
      : `${message.replace(after, "")}, at character ${position}`;
  }
}

/** Quoted wherever it is used, so key words will do; what would read differently without quotes will not. */
function isName(value: unknown): value is string {
  return typeof value === "string" && /^[a-z_][a-z0-9_$]*$/.test(value) && value.length <= longestName;
}

function notAName(field: string, value: unknown, of = ""): Problem {
  return {
    field,
    found: JSON.stringify(value),
    allowed: `${of}lower-case letters, digits, underscores and dollar signs, not starting with a digit, at most ${longestName} of them`,
    fix: "write the name as the server has it, without quotes; rename one that needs them",
  };
}

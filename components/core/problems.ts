/**
 * How Holdfast refuses: every problem of a component at once, each with the field, what was found, what is allowed and how to fix
 * it, before anything is created. One shape for all components, so that a user learns to read it once.
 */
import { RunError } from "@pulumi/pulumi/errors.js";

export interface Problem {
  /** Path of the argument, as the user wrote it: `instances.a.memory`. */
  field: string;
  /** The value found, as text. Never put a secret here. */
  found: string;
  /** What is allowed. */
  allowed: string;
  /** What to do about it. */
  fix: string;
}

/**
 * Thrown by a component's constructor. `problems` holds each, `message` all of them for people. A `RunError`, because that is what
 * the engine prints without a stack trace: the mistake is in the arguments, not in the code.
 */
export class InvalidArguments extends RunError {
  readonly problems: readonly Problem[];

  constructor(component: string, name: string, problems: readonly Problem[]) {
    super(describe(component, name, problems));
    this.name = "InvalidArguments";
    this.problems = problems;
  }
}

function describe(component: string, name: string, problems: readonly Problem[]): string {
  const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
  const paragraphs = problems.map(
    (p) => `  ${p.field}\n    found:   ${p.found}\n    allowed: ${p.allowed}\n    fix:     ${p.fix}`,
  );
  return `${component} "${name}": ${count}, nothing was created or changed for it\n${paragraphs.join("\n")}`;
}

/** Throws when there is a problem; returns otherwise. */
export function refuse(component: string, name: string, problems: readonly Problem[]): void {
  if (problems.length > 0) throw new InvalidArguments(component, name, problems);
}

/** A list for people: `a, b or c`. */
export function oneOf(values: readonly string[]): string {
  return values.length < 2 ? values.join("") : `${values.slice(0, -1).join(", ")} or ${values.at(-1)}`;
}

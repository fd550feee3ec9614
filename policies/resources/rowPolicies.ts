/** The row policies that Holdfast's RowPolicies declares on a table: one `sqlObject` of kind `rowPolicies`. */
import { type Props, textOf, textsOf } from "../read.ts";

export interface RowPolicy {
  /** Where it is in the properties. */
  at: string;
  forEverybody: boolean;
  restrictive: boolean;
  /** `ALL`, `SELECT`, `INSERT`, `UPDATE` or `DELETE`. */
  command: string | undefined;
  /** What may be seen; undefined where a tenant's column says it, and where nothing may. */
  using: string | undefined;
  /** What may be written; by PostgreSQL's rule the same as `using` where nothing else is said. */
  withCheck: string | undefined;
}

/** Of any other kind of object, none. */
export function rowPolicies(props: Props): RowPolicy[] {
  if (props.kind !== "rowPolicies") return [];
  const policies = (props.spec as Props | undefined | null)?.policies;
  if (typeof policies !== "object" || policies === null) return [];
  return Object.entries(policies).flatMap(([name, policy]): RowPolicy[] => {
    if (typeof policy !== "object" || policy === null) return [];
    const { roles, restrictive, command, using, withCheck } = policy as Props;
    return [
      {
        at: `spec.policies.${name}`,
        forEverybody: textsOf(roles).includes("public"),
        restrictive: restrictive === true,
        command: textOf(command),
        using: textOf(using),
        withCheck: textOf(withCheck) ?? textOf(using),
      },
    ];
  });
}

/** Whether a policy that forbids is on the same rows for everybody: then one that permits all of them permits what that one leaves. */
export const isRestricted = (policies: readonly RowPolicy[], commands: readonly string[]): boolean =>
  policies.some(
    ({ restrictive, forEverybody, command }) => restrictive && forEverybody && commands.includes(command ?? ""),
  );

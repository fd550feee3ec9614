/** A password that never ends works for whoever found it in an old backup, years later. */
import { slotNames } from "../../../components/postgres/rotation.ts";
import { stackPolicy } from "../../policy.ts";
import { type Props, textOf } from "../../read.ts";
import type { Stack } from "../../stack.ts";

const ends = (until: unknown) => Boolean(textOf(until)) && !/^(infinity|null)$/i.test(textOf(until)!);

/** By Holdfast's rotation, or by the settings that it keeps beside a role. */
function endsElsewhere(name: string | undefined, stack: Stack): boolean {
  if (name === undefined) return false;
  const rotates = stack
    .all("pulumi-nodejs:dynamic/holdfast:rotation")
    .some(({ props }) => (slotNames(textOf(props.login) ?? "") as string[]).includes(name));
  return (
    rotates ||
    stack.all("pulumi-nodejs:dynamic/holdfast:sqlObject").some(({ props }) => {
      if (props.kind !== "roleSettings") return false;
      const spec = props.spec as Props | undefined;
      return spec?.role === name && ends(spec.validUntil);
    })
  );
}

export const policy = stackPolicy({
  name: "postgresql-role-password-ends",
  description: "Passwords of roles that log in end.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["authentication", "secrets"],
  remediationSteps: "Set validUntil and renew it with the password, or let Holdfast's DatabaseRoles rotate the login.",
  url: "https://www.postgresql.org/docs/current/sql-createrole.html",
  resources: ["postgresql:index/role:Role"],
  check: ({ props, stack, report }) => {
    if (props.login !== true || ends(props.validUntil) || endsElsewhere(textOf(props.name), stack)) return;
    if (!textOf(props.password) && !textOf(props.passwordWo)) return;
    report({ at: "validUntil", expected: "a time", fix: "set it, and renew it with the password" });
  },
});

/** The roles that a role is made a member of, wherever that is declared. */
import { type Props, textOf, textsOf } from "../read.ts";

/** Of a `Role` and a `GrantRole`. */
export function membershipsOf(type: string, props: Props): { at: string; role: string }[] {
  if (type === "postgresql:index/role:Role") return textsOf(props.roles).map((role) => ({ at: "roles", role }));
  const role = textOf(props.grantRole);
  return role === undefined ? [] : [{ at: "grantRole", role }];
}

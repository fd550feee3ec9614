/** What random declarations come to is what they say, on each version and with each kind of administrator. */
import { it } from "vitest";
import { rolesProperty } from "../system/support/rolesProperty.ts";

const runs = 50;

it.each([
  [17, "plain"],
  [15, "plain"],
  [17, "superuser"],
  [15, "superuser"],
] as const)(
  "gives the logins exactly the declared rights on PostgreSQL %i, %s administrator",
  (version, administrator) =>
    rolesProperty({ name: `property-${version}-${administrator}`, version, administrator }, runs),
  runs * 120_000,
);

/** What random declarations come to is what they say; a few here, many in test/deep. */
import { it } from "vitest";
import { rolesProperty } from "../support/rolesProperty.ts";

it("gives the logins exactly the declared rights", () =>
  rolesProperty({ name: "property", version: 17, administrator: "plain" }, 4));

/** A mapping for PUBLIC logs everybody in at the other server as the same user, and nobody there can tell them apart. */
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "postgresql-user-mapping-not-public",
  description: "User mappings are for single roles.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["network", "roles"],
  remediationSteps: "Make one mapping for each role that uses the server.",
  url: "https://www.postgresql.org/docs/current/sql-createusermapping.html",
  resources: ["postgresql:index/userMapping:UserMapping"],
  check: ({ props, report }) => {
    if (textOf(props.userName)?.toLowerCase() !== "public") return;
    report({ at: "userName", expected: "a role", fix: "make one for each role that uses the server" });
  },
});

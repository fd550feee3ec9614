/** A limit of 0 is not no limit: every login but a superuser's is refused. */
import { resourcePolicy } from "../../policy.ts";
import { numberOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "postgresql-database-takes-connections",
  description: "Databases that take connections take more than none.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["availability"],
  remediationSteps: "Set connectionLimit to -1 for no limit; set allowConnections to false where nobody is to connect.",
  url: "https://www.postgresql.org/docs/current/sql-createdatabase.html",
  resources: ["postgresql:index/database:Database"],
  check: ({ props, report }) => {
    if (numberOf(props.connectionLimit) !== 0 || props.allowConnections === false) return;
    report({ at: "connectionLimit", expected: "-1 for no limit, or 1 or more", fix: "set it to -1" });
  },
});

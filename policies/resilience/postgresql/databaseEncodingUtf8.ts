/** In SQL_ASCII PostgreSQL takes any bytes for text, and in a single-byte encoding it refuses most: such a database can't be moved to UTF-8 without loss. */
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";
import { Undecided } from "../../undecided.ts";

export const policy = resourcePolicy({
  name: "postgresql-database-encoding-utf8",
  description: "Databases are encoded in UTF-8.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["durability"],
  remediationSteps:
    "Make a database in UTF8 and load a dump into it (pg_dump --encoding); the encoding of a database can't be changed.",
  url: "https://www.postgresql.org/docs/current/multibyte.html",
  resources: ["postgresql:index/database:Database"],
  check: ({ props, report }) => {
    // UTF8 by the provider, and 6 as a number.
    const encoding = textOf(props.encoding) || "UTF8";
    if (/^(utf-?8|unicode|6)$/i.test(encoding)) return;
    if (encoding === "DEFAULT") throw new Undecided("the encoding is that of the template");
    report({ at: "encoding", expected: "UTF8", fix: "make a database in UTF8 and load a dump into it" });
  },
});

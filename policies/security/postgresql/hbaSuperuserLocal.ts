/** A superuser's password that is found out opens the whole server, and programs on its host, from wherever a rule lets it in. */
import { hba } from "../../../components/standards/hba.ts";
import { type HbaRule, hbaPolicy, isRemote, networkOf } from "../../resources/postgresHba.ts";

/** Of everybody under that name, from everywhere and with or without TLS. */
const rejects = (rule: HbaRule, superuser: string) =>
  rule.connection === "host" &&
  rule.method === "reject" &&
  rule.databases.includes("all") &&
  rule.users.includes(superuser) &&
  networkOf(rule.address)?.prefix === 0;

export const policy = hbaPolicy({
  name: "postgresql-hba-superuser-local",
  description: "No rule of pg_hba.conf lets a superuser in over a network.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [{ standard: "pgdsat", id: "5.11" }],
  tags: ["network", "roles"],
  remediationSteps:
    "Put `host all postgres all reject` before the rules for all roles, keep `local all postgres peer`, and reload.",
  url: "https://www.postgresql.org/docs/current/auth-pg-hba-conf.html",
  parameters: {
    superusers: {
      type: "array",
      items: { type: "string" },
      description: "The superusers' names.",
      default: hba.superusers,
    },
  },
  wrong: (rule, { superusers }, before) => {
    if (!isRemote(rule)) return undefined;
    const named = superusers.find((superuser) => rule.users.includes(superuser));
    if (named !== undefined) return `${rule.connection} for ${named}`;
    if (before === undefined || !rule.users.includes("all")) return undefined;
    const open = superusers.find((superuser) => !before.some((one) => rejects(one, superuser)));
    return open === undefined ? undefined : `${rule.connection} for all roles, ${open} among them`;
  },
  expected: "no rule for a superuser, and one that rejects it before those for all roles",
  fix: "reject superusers first: host all postgres all reject",
});

/** The passwords of examples and of images, and a user's own name, are the first that anybody tries. */
import { wellKnownPasswords } from "../../../components/standards/passwords.ts";
import { resourcePolicy } from "../../policy.ts";
import { type Props, textOf } from "../../read.ts";
import { conninfo } from "../../resources/conninfo.ts";

const isWellKnown = (password: string) => (wellKnownPasswords as readonly string[]).includes(password);

interface Login {
  at: string;
  password: unknown;
  user: unknown;
}

function passwordsOf(type: string, props: Props): Login[] {
  if (type === "postgresql:index/subscription:Subscription") {
    const { password, user } = conninfo(textOf(props.conninfo) ?? "");
    return [{ at: "conninfo", password, user }];
  }
  if (type === "postgresql:index/userMapping:UserMapping") {
    const options = props.options as Props | undefined | null;
    return [{ at: "options.password", password: options?.password, user: options?.user }];
  }
  if (type === "pulumi:providers:postgresql")
    return [{ at: "password", password: props.password, user: props.username }];
  return ["password", "passwordWo"].map((at) => ({ at, password: props[at], user: props.name }));
}

export const policy = resourcePolicy({
  name: "postgresql-no-well-known-password",
  description: "No password for PostgreSQL is out of an example.",
  enforcementLevel: "mandatory",
  severity: "critical",
  references: [],
  tags: ["authentication", "secrets"],
  remediationSteps: "Generate a password (random.RandomPassword), and change it on the server as well.",
  url: "https://www.postgresql.org/docs/current/passwordcheck.html",
  resources: [
    "postgresql:index/role:Role",
    "postgresql:index/userMapping:UserMapping",
    "pulumi:providers:postgresql",
    "postgresql:index/subscription:Subscription",
  ],
  check: ({ type, props, report }) => {
    for (const { at, password, user } of passwordsOf(type, props)) {
      const given = textOf(password)?.toLowerCase();
      if (!given || !(isWellKnown(given) || given === textOf(user)?.toLowerCase())) continue;
      report({ at, found: "a password that everybody knows", expected: "a generated password", fix: "generate one" });
    }
  },
});

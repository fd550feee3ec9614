/**
 * The rules of pg_hba.conf wherever a program declares them: in the configuration that Holdfast gives Patroni, in the rules that its
 * logins add, in a file that is uploaded into a container, be it PostgreSQL's own or Patroni's. A policy on them says what is wrong with one rule.
 */
import ipaddr from "ipaddr.js";
import { type Description, type Parameters, type ResourcePolicy, resourcePolicy, type Values } from "../policy.ts";
import { entriesOf, type Props, textOf, textsOf } from "../read.ts";

const patroni = "pulumi-nodejs:dynamic/holdfast:configuration";
const added = "pulumi-nodejs:dynamic/holdfast:hbaRules";
const container = "docker:index/container:Container";
export const hbaTypes = [patroni, added, container] as const;

export interface HbaRule {
  connection: "local" | "host" | "hostssl" | "hostnossl" | "hostgssenc" | "hostnogssenc";
  databases: readonly string[];
  users: readonly string[];
  /** As written; none on a socket. */
  address: string | undefined;
  method: string;
}

interface Placed {
  at: string;
  line: number;
  rule: HbaRule;
}

interface Rules {
  rules: Placed[];
  /** Whether there are no others before or between them. */
  complete: boolean;
}

/** Each file of rules that a resource declares. */
function rulesOf(type: string, props: Props): Rules[] {
  if (type === patroni) {
    const postgresql = (props.configuration as Props | undefined)?.postgresql as Props | undefined;
    const at = (place: number) => `configuration.postgresql.pg_hba[${place}]`;
    return [{ rules: placed(textsOf(postgresql?.pg_hba), at), complete: true }];
  }
  if (type === added) return [{ rules: placed(textsOf(props.lines), (place) => `lines[${place}]`), complete: false }];
  return entriesOf(props.uploads).flatMap(({ place, entry }) => {
    const file = textOf(entry.file) ?? "";
    const ofPatroni = /\.ya?ml$/.test(file);
    if (!ofPatroni && !/hba[^/]*\.conf$/.test(file)) return [];
    const [property, text] =
      textOf(entry.contentBase64) === undefined
        ? ["content", textOf(entry.content) ?? ""]
        : ["contentBase64", Buffer.from(textOf(entry.contentBase64)!, "base64").toString()];
    const lines = text.split("\n").map((line) => (ofPatroni ? itemOf(line) : line));
    return [{ rules: placed(lines, () => `uploads[${place}].${property}`), complete: !ofPatroni }];
  });
}

/** An entry of a list in YAML; a rule is nothing else there, whatever list it is in. */
const itemOf = (line: string) => /^\s*-\s+(["']?)(.*)\1\s*$/.exec(line)?.[2] ?? "";

const placed = (lines: readonly string[], at: (place: number) => string): Placed[] =>
  lines.flatMap((line, place) => {
    const rule = parse(line);
    return rule === undefined ? [] : [{ at: at(place), line: place + 1, rule }];
  });

/** One line; undefined for a comment, an include, or what PostgreSQL would refuse. */
function parse(line: string): HbaRule | undefined {
  // A quoted word may have spaces, and what follows a # is a comment.
  const words = (line.match(/(?:[^\s"#]|"[^"]*")+|#.*/g) ?? []).filter((word) => !word.startsWith("#"));
  const [connection, databases = "", users = "", ...rest] = words;
  if (!/^(local|host(no)?(ssl|gssenc)?)$/.test(connection ?? "")) return undefined;
  const address = connection === "local" ? undefined : rest.shift();
  // A network may be written as an address and a mask.
  const mask = connection !== "local" && ipaddr.isValid(rest[0] ?? "") ? rest.shift() : undefined;
  const method = rest[0]?.toLowerCase();
  if (method === undefined || !methods.includes(method)) return undefined;
  return {
    connection: connection as HbaRule["connection"],
    databases: names(databases),
    users: names(users),
    address: mask === undefined ? address : `${address}/${prefixOf(mask)}`,
    method,
  };
}

/** Those that PostgreSQL knows; anything else may be a secret. */
const methods = [
  ...["trust", "reject", "md5", "password", "scram-sha-256", "gss", "sspi", "ident", "peer", "pam", "bsd", "ldap"],
  ...["radius", "cert", "oauth"],
];

const names = (words: string) => words.split(",").map((word) => word.replaceAll('"', ""));
const prefixOf = (mask: string) => ipaddr.parse(mask).prefixLengthFromSubnetMask() ?? 0;

/** Whether it lets somebody in over a network. */
export const isRemote = ({ connection, address, method }: HbaRule) =>
  connection !== "local" && method !== "reject" && !isLoopback(address);

const isLoopback = (address: string | undefined) =>
  /^(127\.\d+\.\d+\.\d+\/(8|9|[12]\d|3[0-2])|::1\/128|samehost|localhost)$/.test(address ?? "");

/** How many addresses a rule is for, as the length of the prefix and of a whole address; undefined for a name. */
export function networkOf(address: string | undefined): { prefix: number; bits: 32 | 128 } | undefined {
  if (address === "all") return { prefix: 0, bits: 32 };
  if (address === undefined || !ipaddr.isValidCIDR(address)) return undefined;
  const [network, prefix] = ipaddr.parseCIDR(address);
  return { prefix, bits: network.kind() === "ipv4" ? 32 : 128 };
}

interface HbaDescription<P extends Parameters> extends Omit<Description<P>, "resources"> {
  /**
   * What is wrong with a rule, as the end of "line 3: …". Hazard: it is printed, so nothing of the line but the words that PostgreSQL has.
   * @param before the rules that are tried before it; undefined where that is not all of them
   */
  wrong(rule: HbaRule, config: Values<P>, before: readonly HbaRule[] | undefined): string | undefined;
  expected: string;
  fix: string;
}

/** A policy on each rule of pg_hba.conf, wherever it is declared. */
export function hbaPolicy<P extends Parameters>(described: HbaDescription<P>): ResourcePolicy {
  const { wrong, expected, fix, ...rest } = described;
  return resourcePolicy<P>({
    ...rest,
    resources: hbaTypes,
    check: ({ type, props, config, report }) => {
      for (const { rules, complete } of rulesOf(type, props)) {
        rules.forEach(({ at, line, rule }, place) => {
          const before = complete ? rules.slice(0, place).map((one) => one.rule) : undefined;
          const what = wrong(rule, config, before);
          if (what !== undefined) report({ at, found: `line ${line}: ${what}`, expected, fix });
        });
      }
    },
  });
}

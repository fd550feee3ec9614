/**
 * What lets traffic into a security group, wherever it is written: in the group itself, or as a rule beside it, of the older or the newer
 * kind. A policy on openings asks for the addresses that it is about, so that a rule for others is left alone even where its ports are not known.
 */
import { isIP } from "node:net";
import { addresses, administrationPorts, databasePorts } from "../../components/standards/network.ts";
import { entriesOf, numberOf, type Props, textOf, textsOf } from "../read.ts";

export const securityGroup = "aws:ec2/securityGroup:SecurityGroup";
export const groupRule = "aws:ec2/securityGroupRule:SecurityGroupRule";
export const ingressRule = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";

/** The types in which `openings` looks. */
export const ingressTypes = [securityGroup, groupRule, ingressRule] as const;

interface Range {
  address: string;
  /** Bits. */
  prefix: number;
  family: "ipv4" | "ipv6";
}

export interface Opening {
  /** Where the addresses are, as the program writes it. */
  at: string;
  /** As written, which is known to be an address range and nothing else. */
  cidr: string;
  from: number;
  to: number;
  /** Whether it is about UDP only. */
  udp: boolean;
}

interface Rule {
  sources: { at: string; cidr: string }[];
  protocol: unknown;
  from: unknown;
  to: unknown;
}

function rangeOf(cidr: string): Range | undefined {
  const [, address, bits] = /^([\da-f.:]{2,45})\/(\d{1,3})$/i.exec(cidr) ?? [];
  const version = isIP(address ?? "");
  return version === 0
    ? undefined
    : { address: address!, prefix: Number(bits), family: version === 4 ? "ipv4" : "ipv6" };
}

/** Whether a range is the internet, or so much of it that no one network is meant. `fc00::/7` and its like are private. */
export function isAnywhere(cidr: string): boolean {
  const range = rangeOf(cidr);
  if (range === undefined || /^f/i.test(range.address)) return false;
  return range.prefix < addresses.anywhereBelow[range.family];
}

/** Whether a range is wider than so many bits, but not anywhere. */
export function isWiderThan(cidr: string, widest: { ipv4: number; ipv6: number }): boolean {
  const range = rangeOf(cidr);
  return range !== undefined && range.prefix < widest[range.family] && !isAnywhere(cidr);
}

function rulesOf(type: string, props: Props): Rule[] {
  if (type === ingressRule) {
    const sources = ["cidrIpv4", "cidrIpv6"].flatMap((at) => {
      const cidr = textOf(props[at]);
      return cidr === undefined ? [] : [{ at, cidr }];
    });
    return [{ sources, protocol: props.ipProtocol, from: props.fromPort, to: props.toPort }];
  }
  if (type === groupRule) return props.type === "egress" ? [] : [blockOf(props, "")];
  return entriesOf(props.ingress).map(({ place, entry }) => blockOf(entry, `ingress[${place}].`));
}

const blockOf = (block: Props, path: string): Rule => ({
  sources: ["cidrBlocks", "ipv6CidrBlocks"].flatMap((list) =>
    textsOf(block[list]).map((cidr, place) => ({ at: `${path}${list}[${place}]`, cidr })),
  ),
  // Read when they are needed: they may not be known.
  get protocol() {
    return block.protocol;
  },
  get from() {
    return block.fromPort;
  },
  get to() {
    return block.toPort;
  },
});

/** What a resource lets in from the addresses that one asks for. */
export function openings(type: string, props: Props, concerns: (cidr: string) => boolean): Opening[] {
  return rulesOf(type, props).flatMap((rule) => {
    const sources = rule.sources.filter(({ cidr }) => concerns(cidr));
    if (sources.length === 0) return [];
    const ports = portsOf(rule);
    return ports === undefined ? [] : sources.map((source) => ({ ...source, ...ports }));
  });
}

const everyPort = { from: 0, to: 65535, udp: false };

/** None for a protocol without ports, such as ICMP. */
function portsOf({ protocol, from, to }: Rule): Pick<Opening, "from" | "to" | "udp"> | undefined {
  const name = String(textOf(protocol) ?? numberOf(protocol) ?? "-1").toLowerCase();
  if (["-1", "all"].includes(name)) return everyPort;
  if (!["tcp", "6", "udp", "17"].includes(name)) return undefined;
  const udp = name === "udp" || name === "17";
  const first = numberOf(from) ?? 0;
  return first < 0 ? { ...everyPort, udp } : { from: first, to: numberOf(to) ?? everyPort.to, udp };
}

export const isEveryPort = ({ from, to }: Opening) => from <= 1 && to >= everyPort.to;

export const opens = ({ from, to }: Opening, port: number) => from <= port && port <= to;

/** The databases that listen at its ports by default. */
export const databasesAt = (opening: Opening) =>
  databasePorts.filter(({ port, udp }) => opens(opening, port) && (udp || !opening.udp));

export const opensAdministration = (opening: Opening) => administrationPorts.some((port) => opens(opening, port));

const atMost = 3;

/** For people: `0.0.0.0/0 on port 5432 (PostgreSQL)`. */
export function describeOpening(opening: Opening): string {
  const { cidr, from, to } = opening;
  if (isEveryPort(opening)) return `${cidr} on every port`;
  const engines = databasesAt(opening).map(({ engine }) => engine);
  const named = engines.slice(0, atMost).join(", ") + (engines.length > atMost ? ", …" : "");
  return `${cidr} on ${from === to ? `port ${from}` : `ports ${from} to ${to}`}${named === "" ? "" : ` (${named})`}`;
}

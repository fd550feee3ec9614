/** A rule for everywhere leaves the password as the only thing between the internet, or a whole company, and the data. */
import { addresses } from "../../../components/standards/network.ts";
import { hbaPolicy, isRemote, networkOf } from "../../resources/postgresHba.ts";

export const policy = hbaPolicy({
  name: "postgresql-hba-address-range",
  description: "Rules of pg_hba.conf are for networks of a limited size.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [{ standard: "pgdsat", id: "5.9" }],
  tags: ["network"],
  remediationSteps: "Name the networks or addresses of the clients, one rule for each, and reload.",
  url: "https://www.postgresql.org/docs/current/auth-pg-hba-conf.html",
  parameters: {
    widestIpv4: {
      type: "integer",
      minimum: 0,
      maximum: 32,
      description: "Leading bits of the widest IPv4 network that a rule may name.",
      default: addresses.widestNetwork.ipv4,
    },
    widestIpv6: {
      type: "integer",
      minimum: 0,
      maximum: 128,
      description: "Leading bits of the widest IPv6 network that a rule may name.",
      default: addresses.widestNetwork.ipv6,
    },
  },
  wrong: (rule, { widestIpv4, widestIpv6 }) => {
    const network = isRemote(rule) ? networkOf(rule.address) : undefined;
    if (network === undefined || network.prefix >= (network.bits === 32 ? widestIpv4 : widestIpv6)) return undefined;
    return network.prefix === 0 ? "every address" : `a network of 2^${network.bits - network.prefix} addresses`;
  },
  expected: "the networks of its clients",
  fix: "name the networks of its clients",
});

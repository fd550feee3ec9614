/** Whom a server's pg_hba.conf may let in. */
export const hba = {
  /** Leading bits of the widest IPv4 network that one rule names. An AWS VPC is at most a /16, and Docker's own networks are. */
  widestIpv4: 16,
  /** The same for IPv6: what one site is given. Source: RFC 6177. */
  widestIpv6: 48,
  /** Roles that are superusers wherever nobody chose others. */
  superusers: ["postgres"] as string[],
} as const;

/**
 * Where a cluster lives on the network. Subnet and addresses are derived, never handed out: the same project, stack and cluster
 * always get the same /24, and an instance's address follows from its key alone, so that adding a key moves nobody.
 */
import { createHash } from "node:crypto";
import ipaddr from "ipaddr.js";

/** Derived subnets lie in 10.64.0.0/10: 16,384 networks of 254 addresses, clear of Docker's own pools (172.16/12, 192.168/16). */
const pool = { first: [10, 64] as const, networks: 1 << 14 };

/** Fixed services have the low addresses, instances those from here to 250. */
const firstInstance = 20;
const lastInstance = 250;

export const serviceHosts = { haproxy: 3, pgbouncer: 4, etcd: (member: number) => 4 + member } as const;

function hash(text: string, modulo: number): number {
  return createHash("sha256").update(text).digest().readUInt32BE(0) % modulo;
}

/** The default /24 of a cluster. */
export function derivedSubnet(project: string, stack: string, cluster: string): string {
  const n = hash(`${project}/${stack}/${cluster}`, pool.networks);
  return `${pool.first[0]}.${pool.first[1] + (n >> 8)}.${n & 255}.0/24`;
}

/** The host number (last octet) of an instance, from its key. */
export function instanceHost(key: string): number {
  return firstInstance + hash(key, lastInstance - firstInstance + 1);
}

/** `hostAddress("10.64.0.0/24", 3)` is `10.64.0.3`. */
export function hostAddress(subnet: string, host: number): string {
  const octets = ipaddr.IPv4.parseCIDR(subnet)[0].octets.slice(0, 3);
  return [...octets, host].join(".");
}

/** Whether the text is a private IPv4 /24 in canonical form, the only kind of subnet a cluster takes. */
export function isSubnet(text: string): boolean {
  try {
    const [address, bits] = ipaddr.IPv4.parseCIDR(text);
    return bits === 24 && text === `${address}/24` && address.octets[3] === 0 && address.range() === "private";
  } catch {
    return false;
  }
}

/** Whether two IPv4 subnets share an address; IPv6 never overlaps ours. */
export function overlap(a: string, b: string): boolean {
  if (!ipaddr.IPv4.isValidCIDR(a) || !ipaddr.IPv4.isValidCIDR(b)) return false;
  const [addressA, bitsA] = ipaddr.IPv4.parseCIDR(a);
  const [addressB, bitsB] = ipaddr.IPv4.parseCIDR(b);
  const bits = Math.min(bitsA, bitsB);
  return addressA.match(addressB, bits);
}

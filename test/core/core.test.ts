import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  derivedSubnet,
  hostAddress,
  instanceHost,
  isSubnet,
  overlap,
  serviceHosts,
} from "../../components/core/addresses.ts";
import { formatMemory, parseMemory } from "../../components/core/memory.ts";
import { InvalidArguments, refuse } from "../../components/core/problems.ts";

describe("memory sizes", () => {
  test.each([
    ["256MB", 268435456],
    ["1GB", 1073741824],
    ["1.5 GB", 1610612736],
    ["64kB", 65536],
    ["2TB", 2199023255552],
  ])("%s is %d bytes", (text, bytes) => expect(parseMemory(text)).toBe(bytes));

  test.each(["512", "", "1gb", "1 Gi", "-1GB", "GB", "1e3MB", "1GB;", "0x10MB"])("%j is no size", (text) =>
    expect(parseMemory(text)).toBeUndefined(),
  );

  test("what is formatted parses back to itself", () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 40 }), (kB) => parseMemory(formatMemory(kB * 1024)) === kB * 1024),
    ));
});

describe("addresses", () => {
  const key = fc.stringMatching(/^[a-z][a-z0-9-]{0,14}$/);

  test("a derived subnet is a private /24 and depends on each part of the identity", () =>
    fc.assert(
      fc.property(key, key, key, (project, stack, cluster) => {
        const subnet = derivedSubnet(project, stack, cluster);
        return isSubnet(subnet) && subnet === derivedSubnet(project, stack, cluster) && overlap(subnet, "10.64.0.0/10");
      }),
    ));

  test("two stacks of one project get different subnets", () =>
    expect(derivedSubnet("holdfast", "dev", "db")).not.toBe(derivedSubnet("holdfast", "test", "db")));

  test("an instance's address follows from its key alone and never meets a service", () => {
    const services = new Set<number>([
      serviceHosts.haproxy,
      serviceHosts.pgbouncer,
      ...[1, 2, 3, 4, 5].map(serviceHosts.etcd),
    ]);
    fc.assert(
      fc.property(key, (k) => !services.has(instanceHost(k)) && instanceHost(k) > 10 && instanceHost(k) <= 250),
    );
    expect(hostAddress("10.70.134.0/24", instanceHost("a"))).toBe(hostAddress("10.70.134.0/24", instanceHost("a")));
  });

  test("the keys that people start with do not collide", () => {
    const keys = ["a", "b", "c", "d", "e", "f", "g"];
    expect(new Set(keys.map(instanceHost)).size).toBe(keys.length);
  });

  test.each([
    ["10.0.0.0/24", "10.0.0.0/16", true],
    ["10.0.0.0/24", "10.0.1.0/24", false],
    ["10.1.0.0/16", "10.1.255.0/24", true],
    ["10.0.0.0/24", "fd00::/64", false],
    ["10.0.0.0/24", "", false],
  ])("overlap(%s, %s) is %s", (a, b, expected) => {
    expect(overlap(a, b)).toBe(expected);
    expect(overlap(b, a)).toBe(expected);
  });

  test.each(["10.0.0.1/24", "10.0.0.0/16", "8.8.8.0/24", "x", "10.0.0.0", "300.0.0.0/24"])(
    "%s is no cluster subnet",
    (s) => expect(isSubnet(s)).toBe(false),
  );
});

test("all problems are in the one error, each with field, found, allowed and fix", () => {
  const problems = [
    { field: "memory", found: '"1"', allowed: "a size", fix: "add a unit" },
    { field: "port", found: "0", allowed: "1 to 65535", fix: "correct it" },
  ];
  const error = (() => {
    try {
      refuse("DockerPostgres", "db", problems);
    } catch (caught) {
      return caught as InvalidArguments;
    }
  })();
  expect(error).toBeInstanceOf(InvalidArguments);
  expect(error!.message).toBe(
    'DockerPostgres "db": 2 problems, nothing was created or changed for it\n' +
      '  memory\n    found:   "1"\n    allowed: a size\n    fix:     add a unit\n' +
      "  port\n    found:   0\n    allowed: 1 to 65535\n    fix:     correct it",
  );
  expect(() => refuse("DockerPostgres", "db", [])).not.toThrow();
});

/** libpq's `sslmode` for node-postgres. Transactions and memberships need a server: `test/system/access/sqlObjects.test.ts`. */
import { describe, expect, it } from "vitest";
import { tlsOptions } from "../../../components/access/operations/client.ts";

const connection = { host: "db", port: 5432, database: "app", username: "admin", password: "none" };

describe("TLS", () => {
  it("is off only when that is asked for", () => {
    expect(tlsOptions({ ...connection, sslmode: "disable", caCert: "PEM" })).toBe(false);
  });

  it.each([
    // With a bundle, `require` verifies too.
    { sslmode: "require", caCert: "", chain: false, name: false },
    { sslmode: "require", caCert: "PEM", chain: true, name: false },
    { sslmode: "verify-ca", caCert: "PEM", chain: true, name: false },
    { sslmode: "verify-full", caCert: "PEM", chain: true, name: true },
    { sslmode: "verify-full", caCert: "", chain: true, name: true },
  ])("by $sslmode with bundle '$caCert': chain $chain, name $name", ({ sslmode, caCert, chain, name }) => {
    const options = tlsOptions({ ...connection, sslmode, caCert });
    if (options === false) throw new Error("no TLS");
    expect(options.rejectUnauthorized).toBe(chain);
    expect(options.ca).toBe(caCert === "" ? undefined : caCert);
    // Left out, Node compares the name itself.
    expect(options.checkServerIdentity === undefined).toBe(name);
  });
});

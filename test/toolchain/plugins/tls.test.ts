/**
 * The tls stand-in: its certificates before OpenSSL's strict verification, Node's TLS and, where it is installed, Python's strict
 * verification; and when they are replaced.
 *
 * Not proven: that the official plugin makes the same of the same inputs. It could not be run beside this one.
 */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { createPrivateKey, createPublicKey, X509Certificate } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect, createServer, type TLSSocket } from "node:tls";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { type Properties, UNKNOWN } from "../../../toolchain/plugins/provider.ts";
import { provider } from "../../../toolchain/plugins/tls.ts";
import { Played } from "./played.ts";

const HOUR = 3_600_000;
const P256 = { algorithm: "ECDSA", ecdsaCurve: "P256" };

type State = Record<string, string>;

async function made(kind: string, inputs: Properties): Promise<Played> {
  const resource = new Played(provider, kind);
  await resource.up(inputs);
  return resource;
}

const state = async (kind: string, inputs: Properties) => (await made(kind, inputs)).state as State;

/** An authority as a cluster has one. */
async function authority(key: Properties = P256, more: Properties = {}) {
  const { privateKeyPem } = await state("PrivateKey", key);
  const inputs = {
    privateKeyPem,
    subject: { commonName: "test ca", organization: "Ünit" },
    isCaCertificate: true,
    allowedUses: ["cert_signing", "crl_signing"],
    validityPeriodHours: 24,
    setSubjectKeyId: true,
    setAuthorityKeyId: true,
    ...more,
  };
  return { caPrivateKeyPem: privateKeyPem!, caCertPem: (await state("SelfSignedCert", inputs)).certPem! };
}

type Authority = Awaited<ReturnType<typeof authority>>;

async function leaf(ca: Authority, request: Properties, more: Properties = {}, key: Properties = P256) {
  const { privateKeyPem } = await state("PrivateKey", key);
  const { certRequestPem } = await state("CertRequest", { privateKeyPem, ...request });
  const inputs = {
    ...ca,
    certRequestPem,
    allowedUses: ["digital_signature", "server_auth", "client_auth"],
    validityPeriodHours: 12,
    ...more,
  };
  const certificate = await made("LocallySignedCert", inputs);
  return { key: privateKeyPem!, pem: certificate.state.certPem as string, certificate, inputs };
}

const folder = mkdtempSync(join(tmpdir(), "tls-test-"));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  vi.useRealTimers();
});

/** OpenSSL's verdict in its strict mode. */
function verify(caPem: string, pem: string, ...purpose: string[]): string {
  writeFileSync(join(folder, "ca.pem"), caPem);
  writeFileSync(join(folder, "leaf.pem"), pem);
  const args = ["verify", "-x509_strict", ...purpose, "-CAfile", join(folder, "ca.pem"), join(folder, "leaf.pem")];
  const { stdout, stderr } = spawnSync("openssl", args, { encoding: "utf8" });
  return (stdout + stderr).replaceAll(`${folder}/`, "").trim();
}

const text = (pem: string) =>
  execFileSync("openssl", ["x509", "-noout", "-text"], { input: pem, encoding: "utf8" }).replace(/ +/g, " ");

describe("PrivateKey", () => {
  it.each([
    [{ algorithm: "RSA", rsaBits: 2048 }, "RSA PRIVATE KEY", "rsa", { modulusLength: 2048 }],
    [{ algorithm: "ECDSA" }, "EC PRIVATE KEY", "ec", { namedCurve: "secp224r1" }],
    [P256, "EC PRIVATE KEY", "ec", { namedCurve: "prime256v1" }],
    [{ algorithm: "ECDSA", ecdsaCurve: "P384" }, "EC PRIVATE KEY", "ec", { namedCurve: "secp384r1" }],
    [{ algorithm: "ECDSA", ecdsaCurve: "P521" }, "EC PRIVATE KEY", "ec", { namedCurve: "secp521r1" }],
    [{ algorithm: "ED25519" }, "PRIVATE KEY", "ed25519", {}],
  ])("%j is written in every form", async (inputs, header, type, details) => {
    const key = await made("PrivateKey", inputs);
    const { privateKeyPem, privateKeyPemPkcs8, publicKeyPem } = key.state as State;
    expect(privateKeyPem).toMatch(new RegExp(`^-----BEGIN ${header}-----\\n[^]*\\n$`));
    expect(privateKeyPemPkcs8).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
    for (const pem of [privateKeyPem!, privateKeyPemPkcs8!]) {
      expect(createPrivateKey(pem)).toMatchObject({ asymmetricKeyType: type, asymmetricKeyDetails: details });
      expect(createPublicKey(pem).export({ type: "spki", format: "pem" })).toBe(publicKeyPem);
    }
    expect(key.id).toMatch(/^[0-9a-f]{40}$/);
  });

  it("is replaced when it changes, and only then; unknown in a preview", async () => {
    const key = await made("PrivateKey", P256);
    expect(await key.up({ ...P256, rsaBits: 2048 })).toBe("same");
    expect((await key.plan({ ...P256, ecdsaCurve: "P384" })).step).toBe("replace");
    expect(await new Played(provider, "PrivateKey").preview(P256)).toMatchObject({
      privateKeyPem: UNKNOWN,
      rsaBits: 2048,
    });
  });

  it.each([
    [{ algorithm: "DSA" }, /algorithm: expected one of RSA, ECDSA, ED25519, got DSA/],
    [{ algorithm: "ECDSA", ecdsaCurve: "P257" }, /ecdsaCurve: expected one of/],
    [{ algorithm: "RSA", rsaBits: 12 }, /rsaBits: expected/],
  ])("refuses %j", async (inputs, message) => {
    await expect(new Played(provider, "PrivateKey").check(inputs)).rejects.toThrow(message);
  });
});

describe("certificates", () => {
  const kinds = [
    { algorithm: "RSA" },
    P256,
    { algorithm: "ECDSA", ecdsaCurve: "P384" },
    { algorithm: "ECDSA", ecdsaCurve: "P521" },
  ];

  it.each([...kinds, { algorithm: "ED25519" }])("satisfy strict verification when signed with %j", async (key) => {
    const ca = await authority(key);
    const { pem, certificate } = await leaf(ca, { subject: { commonName: "leaf" }, dnsNames: ["localhost"] }, {}, key);
    expect(verify(ca.caCertPem, ca.caCertPem)).toBe("leaf.pem: OK");
    for (const purpose of ["sslserver", "sslclient"]) {
      expect(verify(ca.caCertPem, pem, "-purpose", purpose)).toBe("leaf.pem: OK");
    }
    expect(certificate.state).toMatchObject({ caKeyAlgorithm: key.algorithm, readyForRenewal: false });
    const other = await authority(key);
    expect(verify(other.caCertPem, pem)).toContain("verification failed");
  });

  it("carry what was asked for, critical where it has to be", async () => {
    const ca = await authority();
    const caText = text(ca.caCertPem);
    expect(caText).toContain("X509v3 Key Usage: critical\n Certificate Sign, CRL Sign");
    expect(caText).toContain("X509v3 Basic Constraints: critical\n CA:TRUE\n");
    const request = {
      subject: { commonName: "a", streetAddresses: ["x", "y"], emailAddress: "a@example.org", country: "AT" },
      dnsNames: ["a.example", "*.b.example"],
      ipAddresses: ["127.0.0.1", "2001:db8::1"],
      uris: ["spiffe://example/a"],
    };
    const uses = { allowedUses: ["digital_signature", "key_encipherment", "server_auth"], setSubjectKeyId: true };
    const { pem, certificate } = await leaf(ca, request, uses);
    const leafText = text(pem);
    expect(leafText).toContain("X509v3 Key Usage: critical\n Digital Signature, Key Encipherment");
    expect(leafText).toContain("X509v3 Extended Key Usage: \n TLS Web Server Authentication\n");
    expect(leafText).toContain("X509v3 Basic Constraints: critical\n CA:FALSE");
    expect(leafText).toMatch(/Subject: C ?= ?AT, street ?= ?x, street ?= ?y, CN ?= ?a, emailAddress ?= ?a@example.org/);
    const parsed = new X509Certificate(pem);
    expect(parsed.subjectAltName).toBe(
      "DNS:a.example, DNS:*.b.example, IP Address:127.0.0.1, IP Address:2001:DB8:0:0:0:0:0:1, URI:spiffe://example/a",
    );
    const identifier = (of: string, kind: string) =>
      new RegExp(`X509v3 ${kind} Key Identifier: \\n (?:keyid:)?([0-9A-F:]+)`).exec(text(of))?.[1];
    expect(identifier(pem, "Authority")).toBe(identifier(ca.caCertPem, "Subject"));
    expect(identifier(ca.caCertPem, "Authority")).toBe(identifier(ca.caCertPem, "Subject"));
    expect(identifier(pem, "Subject")).toBeDefined();
    expect(certificate.id).toBe(BigInt(`0x${parsed.serialNumber}`).toString());
    expect(Date.parse(certificate.state.validityEndTime as string)).toBe(Date.parse(parsed.validTo));
    expect(Date.parse(certificate.state.validityStartTime as string)).toBe(Date.parse(parsed.validFrom));
  });

  it("take any subject as it is", async () => {
    const ca = await authority();
    const field = fc
      .string({ minLength: 1, maxLength: 40, unit: "grapheme" })
      .filter((value) => !/\p{Cc}/u.test(value));
    await fc.assert(
      fc.asyncProperty(field, field, async (commonName, organization) => {
        const { pem } = await leaf(ca, { subject: { commonName, organization } });
        const { subject } = new X509Certificate(pem).toLegacyObject() as { subject: Record<string, string> };
        expect(subject).toMatchObject({ CN: commonName, O: organization });
      }),
      { numRuns: 40, examples: [["#0403", 'a=b, CN=c+d;e"f\\g<h>']] },
    );
  });

  it("chain through an intermediate, whose path length counts", async () => {
    const root = await authority();
    const cert = { isCaCertificate: true, allowedUses: ["cert_signing"], maxPathLength: 2 };
    const middle = await leaf(root, { subject: { commonName: "middle" } }, cert);
    expect(text(middle.pem)).toContain("CA:TRUE, pathlen:2");
    const end = await leaf({ caCertPem: middle.pem, caPrivateKeyPem: middle.key }, { dnsNames: ["end"] });
    expect(verify(root.caCertPem + middle.pem, end.pem)).toBe("leaf.pem: OK");
    // No subject, hence the names have to be understood.
    expect(text(end.pem)).toContain("X509v3 Subject Alternative Name: critical");
  });

  it("satisfy Python's strict verification", async ({ skip }) => {
    const strict = [
      "import socket, ssl, sys",
      "c = ssl.create_default_context(cafile=sys.argv[1])",
      "c.verify_flags |= ssl.VERIFY_X509_STRICT",
    ];
    if (spawnSync("python3", ["-c", "import ssl; ssl.VERIFY_X509_STRICT"]).status !== 0) return skip("no python3 here");
    const ca = await authority();
    const { key, pem } = await leaf(ca, { subject: { commonName: "localhost" }, dnsNames: ["localhost"] });
    writeFileSync(join(folder, "ca.pem"), ca.caCertPem);
    const server = createServer({ key, cert: pem }, (socket) => socket.end("hello"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const reads = `print(c.wrap_socket(socket.create_connection(("127.0.0.1", ${port})), server_hostname="localhost").recv(9))`;
    const client = spawn("python3", ["-c", [...strict, reads].join("\n"), join(folder, "ca.pem")]);
    let output = "";
    client.stdout.on("data", (data) => {
      output += data;
    });
    await new Promise((resolve) => client.on("close", resolve));
    server.close();
    expect(output.trim()).toBe("b'hello'");
  });

  describe("between a server and its clients", () => {
    let ca: Authority;
    let port = 0;
    let close = () => {};
    const seen: string[] = [];

    beforeAll(async () => {
      ca = await authority();
      const { key, pem } = await leaf(ca, { subject: { commonName: "server" }, dnsNames: ["db.example"] });
      const server = createServer(
        { key, cert: pem, ca: ca.caCertPem, requestCert: true, rejectUnauthorized: true },
        (socket) => {
          seen.push(String(socket.getPeerCertificate().subject.CN));
          socket.end("hello");
        },
      );
      // A client that is refused ends its connection as an error here too.
      server.on("tlsClientError", () => {});
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      port = (server.address() as AddressInfo).port;
      close = () => server.close();
    });
    afterAll(() => close());

    const talk = (client: { key?: string; cert?: string }, servername: string, trusted = ca.caCertPem) =>
      new Promise<string>((resolve, reject) => {
        const socket: TLSSocket = connect({ host: "127.0.0.1", port, ca: trusted, servername, ...client });
        socket.on("data", (data) => resolve(String(data)));
        socket.on("error", reject);
        socket.on("close", () => reject(new Error("closed")));
      });

    it("let the right client in, and nobody else", async () => {
      const good = await leaf(ca, { subject: { commonName: "replicator" } });
      expect(await talk({ key: good.key, cert: good.pem }, "db.example")).toBe("hello");
      expect(seen).toEqual(["replicator"]);
      const foreign = await leaf(await authority(), { subject: { commonName: "replicator" } });
      await expect(talk({ key: foreign.key, cert: foreign.pem }, "db.example")).rejects.toThrow();
      await expect(talk({}, "db.example")).rejects.toThrow();
      await expect(talk({ key: good.key, cert: good.pem }, "other.example")).rejects.toThrow(/altnames/);
      const serverOnly = await leaf(ca, { subject: { commonName: "x" } }, { allowedUses: ["server_auth"] });
      await expect(talk({ key: serverOnly.key, cert: serverOnly.pem }, "db.example")).rejects.toThrow();
      expect(seen).toEqual(["replicator"]);
    });
  });

  it("are replaced once within earlyRenewalHours of their end, and not before", async () => {
    const { certificate, inputs } = await leaf(await authority(), { dnsNames: ["a"] }, { earlyRenewalHours: 2 });
    const news = { ...inputs, earlyRenewalHours: 2 };
    const end = Date.parse(certificate.state.validityEndTime as string);
    vi.useFakeTimers({ toFake: ["Date"], now: end - 2 * HOUR - 1000 });
    expect((await certificate.plan(news)).step).toBe("same");
    await certificate.refresh();
    expect(certificate.state.readyForRenewal).toBe(false);
    vi.setSystemTime(end - 2 * HOUR);
    expect(await certificate.plan(news)).toEqual({ step: "replace", changed: ["readyForRenewal"] });
    await certificate.refresh();
    expect(certificate.state.readyForRenewal).toBe(true);
    expect(await certificate.up(news)).toBe("replace");
    expect(certificate.state.readyForRenewal).toBe(false);
    expect(Date.parse(certificate.state.validityEndTime as string)).toBe(end - 2 * HOUR + 12 * HOUR);
    expect((await certificate.plan(news)).step).toBe("same");
  });

  it("take another earlyRenewalHours in place, and are replaced for anything else", async () => {
    const ca = await authority();
    const { certificate, inputs, pem } = await leaf(ca, { dnsNames: ["a"] });
    expect(await certificate.up({ ...inputs, earlyRenewalHours: 1 })).toBe("update");
    expect(certificate.state).toMatchObject({ earlyRenewalHours: 1, certPem: pem });
    const news = { ...inputs, earlyRenewalHours: 1 };
    const changes = [{ validityPeriodHours: 13 }, { allowedUses: ["server_auth"] }, { certRequestPem: UNKNOWN }];
    for (const change of [...changes, await authority(), { setSubjectKeyId: true }]) {
      expect((await certificate.plan({ ...news, ...change })).step).toBe("replace");
    }
    expect((await certificate.plan({ ...news, setSubjectKeyId: false, isCaCertificate: false })).step).toBe("same");
    expect(await certificate.preview({ ...news, certRequestPem: UNKNOWN })).toMatchObject({ certPem: UNKNOWN });
  });

  it("and requests are replaced when who they are about changes", async () => {
    const { privateKeyPem } = await state("PrivateKey", P256);
    const inputs = { privateKeyPem, subject: { commonName: "a" }, dnsNames: ["a"] };
    const request = await made("CertRequest", inputs);
    expect(await request.up(inputs)).toBe("same");
    expect(request.state.keyAlgorithm).toBe("ECDSA");
    for (const change of [{ subject: { commonName: "b" } }, { dnsNames: ["a", "b"] }, { ipAddresses: ["::1"] }]) {
      expect((await request.plan({ ...inputs, ...change })).step).toBe("replace");
    }
    expect(await request.preview({ ...inputs, dnsNames: UNKNOWN })).toMatchObject({ certRequestPem: UNKNOWN });
  });

  describe("are refused", () => {
    it("for what no certificate can be", async () => {
      const check = (inputs: Properties) => new Played(provider, "SelfSignedCert").check(inputs);
      const good = { privateKeyPem: "x", allowedUses: ["server_auth"], validityPeriodHours: 1 };
      await expect(check({ ...good, allowedUses: ["sign"] })).rejects.toThrow(
        /allowedUses: expected any of .*got "sign"/,
      );
      await expect(check({ ...good, validityPeriodHours: -1 })).rejects.toThrow(/validityPeriodHours: expected/);
      await expect(check({ ...good, ipAddresses: ["127.0.0.1/8"] })).rejects.toThrow(/ipAddresses: expected/);
      await expect(check({ ...good, uris: ["nowhere"] })).rejects.toThrow(/uris: expected/);
      await expect(check({ ...good, allowedUses: UNKNOWN, ipAddresses: [UNKNOWN] })).resolves.toBeDefined();
    });

    it("with a key that is none, can't sign, or is another's, and without showing it", async () => {
      const ca = await authority();
      const mine = await state("PrivateKey", P256);
      const swapped = leaf({ ...ca, caPrivateKeyPem: mine.privateKeyPem! }, { dnsNames: ["a"] });
      await expect(swapped).rejects.toThrow(/caPrivateKeyPem is not the key of caCertPem/);
      const broken = leaf({ ...ca, caPrivateKeyPem: "-----BEGIN secret" }, { dnsNames: ["a"] });
      await expect(broken).rejects.toThrow(/caPrivateKeyPem is not an unencrypted private key in PEM form/);
      await expect(broken).rejects.not.toThrow(/secret/);
      await expect(authority({ algorithm: "ECDSA" })).rejects.toThrow(/secp224r1 can't sign here: set ecdsaCurve/);
      await expect(leaf({ ...ca, caCertPem: "no" }, { dnsNames: ["a"] })).rejects.toThrow(
        /caCertPem is not a certificate/,
      );
      await expect(authority(P256, { subject: undefined })).rejects.toThrow(/subject is empty/);
    });
  });
});

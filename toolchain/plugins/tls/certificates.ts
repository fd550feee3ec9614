/**
 * Certificates: what may be asked of one, signing it, and replacing it before it ends.
 *
 * Which extensions there are, and which are critical, follows the official plugin: key usage (critical), extended key usage, basic
 * constraints (critical, also where they say "not a CA"), subject key identifier on a CA or on request, and the authority key
 * identifier on everything signed by a CA that has one, which strict verifiers (Python 3.13, OpenSSL's `-x509_strict`) insist on.
 * As there, `maxPathLength: 0` sets no limit.
 */
import { createHash, randomBytes } from "node:crypto";
import x509 from "@peculiar/x509";
import { type CheckFailure, keysThatDiffer, type Properties, type ResourceType, UNKNOWN } from "../provider.ts";
import { type SigningKey, signingKey } from "./keys.ts";
import { alternativeNames, checkNames, distinguishedName, requestedNames } from "./names.ts";

const KEY_USAGES: Record<string, number> = {
  digital_signature: x509.KeyUsageFlags.digitalSignature,
  content_commitment: x509.KeyUsageFlags.nonRepudiation,
  key_encipherment: x509.KeyUsageFlags.keyEncipherment,
  data_encipherment: x509.KeyUsageFlags.dataEncipherment,
  key_agreement: x509.KeyUsageFlags.keyAgreement,
  cert_signing: x509.KeyUsageFlags.keyCertSign,
  crl_signing: x509.KeyUsageFlags.cRLSign,
  encipher_only: x509.KeyUsageFlags.encipherOnly,
  decipher_only: x509.KeyUsageFlags.decipherOnly,
};

const EXTENDED_KEY_USAGES: Record<string, string> = {
  any_extended: "2.5.29.37.0",
  server_auth: "1.3.6.1.5.5.7.3.1",
  client_auth: "1.3.6.1.5.5.7.3.2",
  code_signing: "1.3.6.1.5.5.7.3.3",
  email_protection: "1.3.6.1.5.5.7.3.4",
  ipsec_end_system: "1.3.6.1.5.5.7.3.5",
  ipsec_tunnel: "1.3.6.1.5.5.7.3.6",
  ipsec_user: "1.3.6.1.5.5.7.3.7",
  timestamping: "1.3.6.1.5.5.7.3.8",
  ocsp_signing: "1.3.6.1.5.5.7.3.9",
  microsoft_server_gated_crypto: "1.3.6.1.4.1.311.10.3.3",
  netscape_server_gated_crypto: "2.16.840.1.113730.4.1",
  microsoft_commercial_code_signing: "1.3.6.1.4.1.311.2.1.22",
  microsoft_kernel_code_signing: "1.3.6.1.4.1.311.61.1.1",
};

const HOUR = 3_600_000;

/** PEM as other tools write it, with the line's end that the library leaves out. */
function pemOf(data: x509.X509Certificate | x509.Pkcs10CertificateRequest): string {
  return `${data.toString("pem").trimEnd()}\n`;
}

/** The certificate or request in a PEM string. `property` is the input that it came in. */
function parse<T>(Type: new (pem: string) => T, property: string, pem: unknown, what: string): T {
  try {
    return new Type(pem as string);
  } catch {
    throw new Error(`${property} is not a ${what} in PEM form.`);
  }
}

function extensionsFor(inputs: Properties): x509.Extension[] {
  const uses = inputs.allowedUses as string[];
  const usage = uses.reduce((flags, use) => flags | (KEY_USAGES[use] ?? 0), 0);
  const extended = uses.flatMap((use) => EXTENDED_KEY_USAGES[use] ?? []);
  const ca = inputs.isCaCertificate === true;
  const limit = ca && (inputs.maxPathLength as number) > 0 ? (inputs.maxPathLength as number) : undefined;
  return [
    ...(usage ? [new x509.KeyUsagesExtension(usage, true)] : []),
    ...(extended.length > 0 ? [new x509.ExtendedKeyUsageExtension(extended)] : []),
    new x509.BasicConstraintsExtension(ca, limit, true),
  ];
}

interface Subject {
  name: x509.Name;
  publicKey: x509.PublicKeyType;
  /** The names beside the subject, under the names of the inputs. */
  names: Properties;
}

/** Signs; without an issuer the certificate is its own. Returns the resource's id and what came out of it. */
async function issue(inputs: Properties, subject: Subject, key: SigningKey, issuer?: x509.X509Certificate) {
  const isEmpty = subject.name.toString() === "";
  const extensions = extensionsFor(inputs);
  if (inputs.isCaCertificate && isEmpty) {
    throw new Error("subject is empty, which a CA's must not be: set at least subject.commonName.");
  }
  if (inputs.isCaCertificate || inputs.setSubjectKeyId) {
    extensions.push(await x509.SubjectKeyIdentifierExtension.create(subject.publicKey));
  }
  if (issuer) {
    const authority = issuer.getExtension(x509.SubjectKeyIdentifierExtension);
    if (authority) extensions.push(new x509.AuthorityKeyIdentifierExtension(authority.keyId));
  } else if (inputs.setAuthorityKeyId) {
    const own = extensions.find((extension) => extension instanceof x509.SubjectKeyIdentifierExtension);
    if (!own) throw new Error("setAuthorityKeyId needs a subject key identifier: set setSubjectKeyId too.");
    extensions.push(new x509.AuthorityKeyIdentifierExtension(own.keyId));
  }
  extensions.push(...alternativeNames(subject.names, isEmpty));

  // Certificates count in whole seconds. The leading byte keeps the number positive and its length fixed.
  const notBefore = new Date(Math.floor(Date.now() / 1000) * 1000);
  const notAfter = new Date(notBefore.getTime() + (inputs.validityPeriodHours as number) * HOUR);
  const serialNumber = `01${randomBytes(15).toString("hex")}`;
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber,
    subject: subject.name,
    issuer: issuer?.subjectName ?? subject.name,
    notBefore,
    notAfter,
    publicKey: subject.publicKey,
    signingKey: key.pair.privateKey,
    signingAlgorithm: key.signingAlgorithm,
    extensions,
  });
  return {
    id: BigInt(`0x${serialNumber}`).toString(),
    outputs: {
      certPem: pemOf(certificate),
      validityStartTime: notBefore.toISOString(),
      validityEndTime: notAfter.toISOString(),
    },
  };
}

/** Whether the end is nearer than the wished-for head start. */
function readyForRenewal(validityEndTime: unknown, earlyRenewalHours: unknown): boolean {
  return Date.parse(validityEndTime as string) - (earlyRenewalHours as number) * HOUR <= Date.now();
}

/** The settings that both kinds of certificate have, with the defaults filled in. */
function settings(inputs: Properties): Properties {
  return {
    ...inputs,
    earlyRenewalHours: inputs.earlyRenewalHours ?? 0,
    isCaCertificate: inputs.isCaCertificate ?? false,
    setSubjectKeyId: inputs.setSubjectKeyId ?? false,
  };
}

function check(news: Properties): CheckFailure[] {
  const failures = checkNames(news);
  const uses = Array.isArray(news.allowedUses) ? news.allowedUses : [];
  for (const use of uses) {
    if (use !== UNKNOWN && !(use in KEY_USAGES) && !(use in EXTENDED_KEY_USAGES)) {
      const allowed = [...Object.keys(KEY_USAGES), ...Object.keys(EXTENDED_KEY_USAGES)].join(", ");
      failures.push({ property: "allowedUses", reason: `expected any of ${allowed}; got ${JSON.stringify(use)}` });
    }
  }
  for (const [property, least] of [
    ["validityPeriodHours", 0],
    ["earlyRenewalHours", 0],
    ["maxPathLength", -1],
  ] as const) {
    const value = news[property];
    if (value === undefined || value === null || value === UNKNOWN) continue;
    if (!(Number.isInteger(value) && (value as number) >= least)) {
      failures.push({ property, reason: `expected a whole number of at least ${least}, got ${value}` });
    }
  }
  return failures;
}

/** What a self-signed and a CA-signed certificate have in common, which is all but who signs what. */
function certificate(
  defaults: (inputs: Properties) => Properties,
  algorithmOutput: string,
  sign: (inputs: Properties) => Promise<{ id: string; outputs: Properties; algorithm: string }>,
): ResourceType {
  return {
    check: async (news) => ({ inputs: news, failures: check(news) }),
    diff: async (_id, oldInputs, oldState, news) => {
      const wanted = defaults(news);
      const changed = keysThatDiffer(defaults(oldInputs), wanted);
      const replaces = changed.filter((property) => property !== "earlyRenewalHours");
      const ready = oldState.validityEndTime && readyForRenewal(oldState.validityEndTime, wanted.earlyRenewalHours);
      if (!ready) return { changed, replaces };
      return { changed: [...changed, "readyForRenewal"], replaces: [...replaces, "readyForRenewal"] };
    },
    create: async (inputs, preview) => {
      const state = defaults(inputs);
      if (preview) {
        const unknown = { certPem: UNKNOWN, validityStartTime: UNKNOWN, validityEndTime: UNKNOWN };
        return {
          id: UNKNOWN,
          state: { ...state, ...unknown, [algorithmOutput]: UNKNOWN, readyForRenewal: UNKNOWN },
        };
      }
      const { id, outputs, algorithm } = await sign(state);
      const ready = readyForRenewal(outputs.validityEndTime, state.earlyRenewalHours);
      return { id, state: { ...state, ...outputs, [algorithmOutput]: algorithm, readyForRenewal: ready } };
    },
    read: async (id, inputs, state) => {
      const ready = readyForRenewal(state.validityEndTime, state.earlyRenewalHours);
      return { id, inputs, state: { ...state, readyForRenewal: ready } };
    },
    update: async (_id, oldState, news) => {
      const { earlyRenewalHours } = defaults(news);
      return { ...oldState, earlyRenewalHours, readyForRenewal: false };
    },
    delete: async () => {},
  };
}

export const selfSignedCert = certificate(
  (inputs) => ({ ...settings(inputs), setAuthorityKeyId: inputs.setAuthorityKeyId ?? false }),
  "keyAlgorithm",
  async (inputs) => {
    const key = await signingKey(inputs.privateKeyPem as string, "privateKeyPem");
    const name = distinguishedName(inputs.subject);
    const issued = await issue(inputs, { name, publicKey: key.pair.publicKey, names: inputs }, key);
    return { ...issued, algorithm: key.algorithm };
  },
);

export const locallySignedCert = certificate(settings, "caKeyAlgorithm", async (inputs) => {
  const key = await signingKey(inputs.caPrivateKeyPem as string, "caPrivateKeyPem");
  const issuer = parse(x509.X509Certificate, "caCertPem", inputs.caCertPem, "certificate");
  const request = parse(
    x509.Pkcs10CertificateRequest,
    "certRequestPem",
    inputs.certRequestPem,
    "certificate signing request",
  );
  if (!key.publicKey.equals(Buffer.from(issuer.publicKey.rawData))) {
    throw new Error(
      "caPrivateKeyPem is not the key of caCertPem: pass the key that the CA's certificate was made with.",
    );
  }
  if (!(await request.verify())) {
    throw new Error("The signature of certRequestPem does not match its key: make the request again.");
  }
  const subject = { name: request.subjectName, publicKey: request.publicKey, names: requestedNames(request) };
  return { ...(await issue(inputs, subject, key, issuer)), algorithm: key.algorithm };
});

export const certRequest: ResourceType = {
  check: async (news) => ({ inputs: news, failures: checkNames(news) }),
  diff: async (_id, oldInputs, _oldState, news) => {
    const changed = keysThatDiffer(oldInputs, news);
    return { changed, replaces: changed };
  },
  create: async (inputs, preview) => {
    if (preview) return { id: UNKNOWN, state: { ...inputs, certRequestPem: UNKNOWN, keyAlgorithm: UNKNOWN } };
    const key = await signingKey(inputs.privateKeyPem as string, "privateKeyPem");
    const name = distinguishedName(inputs.subject);
    const request = await x509.Pkcs10CertificateRequestGenerator.create({
      name,
      keys: key.pair,
      signingAlgorithm: key.signingAlgorithm,
      extensions: alternativeNames(inputs, name.toString() === ""),
    });
    const id = createHash("sha1").update(Buffer.from(request.rawData)).digest("hex");
    return { id, state: { ...inputs, certRequestPem: pemOf(request), keyAlgorithm: key.algorithm } };
  },
  read: async (id, inputs, state) => ({ id, inputs, state }),
  delete: async () => {},
};

/**
 * Private keys: made and written by Node's own crypto, and read from PEM into the form that signing wants.
 *
 * Messages never hold any part of a key.
 */
import { createHash, createPrivateKey, createPublicKey, generateKeyPair, type KeyObject, webcrypto } from "node:crypto";
import { promisify } from "node:util";
import { type CheckFailure, keysThatDiffer, type Properties, type ResourceType, UNKNOWN } from "../provider.ts";

const generate = promisify(generateKeyPair);

/** OpenSSL's names of the curves that the schema knows. */
const CURVES: Record<string, string> = { P224: "secp224r1", P256: "prime256v1", P384: "secp384r1", P521: "secp521r1" };

/** How each curve signs: its name in web crypto, and the hash of its strength, the same choice as Go makes. */
const SIGNING_CURVES: Record<string, { namedCurve: string; hash: string }> = {
  prime256v1: { namedCurve: "P-256", hash: "SHA-256" },
  secp384r1: { namedCurve: "P-384", hash: "SHA-384" },
  secp521r1: { namedCurve: "P-521", hash: "SHA-512" },
};

/** A key ready to sign, with the public half. */
export interface SigningKey {
  /** As the outputs name it: `RSA`, `ECDSA` or `ED25519`. */
  algorithm: string;
  signingAlgorithm: { name: string; hash?: string };
  pair: webcrypto.CryptoKeyPair;
  /** The public half as DER, to compare keys by. */
  publicKey: Buffer;
}

/** The same key's algorithm as web crypto, the certificate library and the outputs call it. */
function algorithmOf(key: KeyObject): { algorithm: string; importAs: webcrypto.RsaHashedImportParams; hash?: string } {
  switch (key.asymmetricKeyType) {
    case "rsa":
      return { algorithm: "RSA", importAs: { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" }, hash: "SHA-256" };
    case "ed25519":
      return { algorithm: "ED25519", importAs: { name: "Ed25519" } as webcrypto.RsaHashedImportParams };
    case "ec": {
      const curve = SIGNING_CURVES[key.asymmetricKeyDetails?.namedCurve ?? ""];
      if (!curve) {
        throw new Error(
          `A key on the curve ${key.asymmetricKeyDetails?.namedCurve} can't sign here: set ecdsaCurve of its PrivateKey to P256, P384 or P521.`,
        );
      }
      const importAs = { name: "ECDSA", namedCurve: curve.namedCurve } as unknown as webcrypto.RsaHashedImportParams;
      return { algorithm: "ECDSA", importAs, hash: curve.hash };
    }
    default:
      throw new Error(`Keys of type ${key.asymmetricKeyType} are not supported: use RSA, ECDSA or ED25519.`);
  }
}

/** Reads a private key. `property` is the input that it came in, for the message. */
export async function signingKey(pem: string, property: string): Promise<SigningKey> {
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch {
    throw new Error(`${property} is not an unencrypted private key in PEM form: pass a PrivateKey's privateKeyPem.`);
  }
  const { algorithm, importAs, hash } = algorithmOf(key);
  const publicKey = createPublicKey(key).export({ type: "spki", format: "der" });
  const privateKey = key.export({ type: "pkcs8", format: "der" });
  const { subtle } = webcrypto;
  return {
    algorithm,
    signingAlgorithm: { name: importAs.name, hash },
    publicKey,
    pair: {
      privateKey: await subtle.importKey("pkcs8", privateKey, importAs, false, ["sign"]),
      publicKey: await subtle.importKey("spki", publicKey, importAs, true, ["verify"]),
    },
  };
}

/** The private key as OpenSSL traditionally writes it for each kind, as the official plugin does. */
function traditionalType(algorithm: unknown): "pkcs1" | "sec1" | "pkcs8" {
  if (algorithm === "RSA") return "pkcs1";
  return algorithm === "ECDSA" ? "sec1" : "pkcs8";
}

function settings(inputs: Properties): Properties {
  return {
    algorithm: inputs.algorithm,
    ecdsaCurve: inputs.ecdsaCurve ?? "P224",
    rsaBits: inputs.rsaBits ?? 2048,
  };
}

async function generateFor({ algorithm, ecdsaCurve, rsaBits }: Properties): Promise<KeyObject> {
  switch (algorithm) {
    case "RSA":
      return (await generate("rsa", { modulusLength: rsaBits as number })).privateKey;
    case "ECDSA":
      return (await generate("ec", { namedCurve: CURVES[ecdsaCurve as string]! })).privateKey;
    default:
      return (await generate("ed25519")).privateKey;
  }
}

function check(news: Properties): CheckFailure[] {
  const { algorithm, ecdsaCurve, rsaBits } = settings(news);
  const failures: CheckFailure[] = [];
  const algorithms = ["RSA", "ECDSA", "ED25519"];
  if (algorithm !== UNKNOWN && !algorithms.includes(algorithm as string)) {
    failures.push({ property: "algorithm", reason: `expected one of ${algorithms.join(", ")}, got ${algorithm}` });
  }
  if (ecdsaCurve !== UNKNOWN && !Object.hasOwn(CURVES, ecdsaCurve as string)) {
    const reason = `expected one of ${Object.keys(CURVES).join(", ")}, got ${ecdsaCurve}`;
    failures.push({ property: "ecdsaCurve", reason });
  }
  if (rsaBits !== UNKNOWN && !(Number.isInteger(rsaBits) && (rsaBits as number) >= 1024)) {
    failures.push({ property: "rsaBits", reason: `expected a whole number of at least 1024, got ${rsaBits}` });
  }
  return failures;
}

export const privateKey: ResourceType = {
  check: async (news) => ({ inputs: news, failures: check(news) }),
  diff: async (_id, oldInputs, _oldState, news) => {
    const changed = keysThatDiffer(settings(oldInputs), settings(news));
    return { changed, replaces: changed };
  },
  create: async (inputs, preview) => {
    const state = settings(inputs);
    if (preview) {
      const unknown = { privateKeyPem: UNKNOWN, privateKeyPemPkcs8: UNKNOWN, publicKeyPem: UNKNOWN };
      return { id: UNKNOWN, state: { ...state, ...unknown } };
    }
    const key = await generateFor(state);
    const publicKey = createPublicKey(key);
    const id = createHash("sha1")
      .update(publicKey.export({ type: "spki", format: "der" }))
      .digest("hex");
    // Node types the three kinds of export apart, though one call serves them all.
    const type = traditionalType(state.algorithm) as "pkcs8";
    return {
      id,
      state: {
        ...state,
        privateKeyPem: key.export({ type, format: "pem" }),
        privateKeyPemPkcs8: key.export({ type: "pkcs8", format: "pem" }),
        publicKeyPem: publicKey.export({ type: "spki", format: "pem" }),
      },
    };
  },
  read: async (id, inputs, state) => ({ id, inputs, state }),
  delete: async () => {},
};

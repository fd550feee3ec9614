/**
 * SCRAM-SHA-256 verifiers as PostgreSQL stores them (RFC 5802, RFC 7677): a role's password is sent in this form, so that no
 * statement, and hence no log, ever holds the password itself.
 */
import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";

/** PostgreSQL's own `scram_iterations`. */
const iterations = 4096;

/** Whether PostgreSQL would store a text as it is, because it is a verifier already: SCRAM's, or MD5's of before. */
export const isVerifier = (text: string): boolean => /^(SCRAM-SHA-256\$|md5[0-9a-f]{32}$)/.test(text);

/** @param password printable ASCII, which needs no SASLprep @param salt 16 bytes; random unless the same verifier is wanted again */
export function scramVerifier(password: string, salt: Buffer = randomBytes(16)): string {
  const salted = pbkdf2Sync(password, salt, iterations, 32, "sha256");
  const key = (text: string) => createHmac("sha256", salted).update(text).digest();
  const stored = createHash("sha256").update(key("Client Key")).digest("base64");
  return `SCRAM-SHA-256$${iterations}:${salt.toString("base64")}$${stored}:${key("Server Key").toString("base64")}`;
}

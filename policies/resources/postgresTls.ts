/** What PostgreSQL's settings of TLS come to together. */
import { type PostgresSettings, switchOf } from "./postgresSettings.ts";

/** Whether it speaks TLS before 1.3, to which alone `ssl_ciphers` applies. */
export const speaksOldTls = (settings: PostgresSettings) =>
  (settings.platform === "rds" || switchOf(settings.value("ssl") ?? "off") === true) &&
  (settings.value("ssl_min_protocol_version") ?? "TLSv1.2").toLowerCase() !== "tlsv1.3";

const weak = /RC4|3DES|DES-CBC|MD5|NULL|EXP|IDEA|SEED/i;

/** Whether a list in OpenSSL's form offers ciphers with forward secrecy and nothing else. */
export function forwardSecret(ciphers: string): boolean {
  // What is taken away or only moved to another place adds none.
  const added = ciphers.split(/[:, ]+/).filter((one) => !/^([!+-]|@|$)/.test(one));
  return added.length > 0 && added.every((one) => /^(ECDHE|EECDH|DHE|EDH|TLS_)/.test(one) && !weak.test(one));
}

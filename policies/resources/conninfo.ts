/**
 * How a client of PostgreSQL is told to connect. Policies want single words of it and never show any: a password may be among them.
 */

/** The words of a connection string, in either of libpq's forms. */
export function conninfo(text: string): Readonly<Record<string, string>> {
  const url = /^postgres(?:ql)?:\/\/(?:([^:@/?]*)(?::([^@/?]*))?@)?([^/?]*)(?:\/[^?]*)?(?:\?(.*))?$/s.exec(text);
  if (url !== null) {
    const [, user, password, host, parameters] = url;
    return {
      ...Object.fromEntries(new URLSearchParams(parameters)),
      ...(user !== undefined && { user }),
      ...(password !== undefined && { password }),
      ...(host && { host: host.replace(/:\d+$/, "") }),
    };
  }
  // From the beginning of a word, and not a long one: a text of a megabyte is not to take minutes.
  const words = text.matchAll(/\b(\w{1,63})\s*=\s*(?:'((?:[^'\\]|\\.)*)'|([^\s']*))/gs);
  return Object.fromEntries([...words].map(([, key, quoted, plain]) => [key!, quoted ?? plain ?? ""]));
}

/** Whether nobody else is on the way to it: a socket or the loopback address. */
export const isLocal = (host: string | undefined): boolean =>
  !host || /^[/@]/.test(host) || /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/.test(host);

/** Whether a connection with this mode is encrypted or is not made at all. */
export const isEncrypted = (sslmode: string | undefined): boolean =>
  /^(require|verify-ca|verify-full)$/.test(sslmode ?? "");

/** Whether the server has to prove itself. */
export const isVerified = (sslmode: string | undefined): boolean => /^verify-(ca|full)$/.test(sslmode ?? "");

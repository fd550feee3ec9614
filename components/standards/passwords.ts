/**
 * Generated passwords: 32 letters and digits are 190 bits, out of reach of whoever tries them against a stolen verifier, and need no
 * escaping in a URL, a shell or a passfile.
 */
export const generatedPassword = { length: 32, special: false } as const;

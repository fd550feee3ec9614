/**
 * Generated passwords: 32 letters and digits are 190 bits, out of reach of whoever tries them against a stolen verifier, and need no
 * escaping in a URL, a shell or a passfile.
 */
export const generatedPassword = { length: 32, special: false } as const;

/** Passwords of images and of examples, in lower case: Spilo's three, Pigsty's repository, and what people write instead of one. */
export const wellKnownPasswords = [
  ...["zalando", "standby", "cola", "pgbackrest"],
  ...["postgres", "mysql", "mariadb", "mongo", "redis", "root", "admin", "administrator", "user", "app"],
  ...[
    "password",
    "passw0rd",
    "p@ssw0rd",
    "secret",
    "mysecretpassword",
    "my-secret-pw",
    "example",
    "changeme",
    "change-me",
    "test",
    "123456",
  ],
] as const;

/** What a password has to be at least, whoever made it up. Source: CIS PostgreSQL Benchmark 5.6, which asks for 14 characters. */
export const typedPassword = {
  /** Characters. */
  minimumLength: 14,
  /** Of small letters, capital letters, digits and others. */
  minimumKinds: 3,
} as const;

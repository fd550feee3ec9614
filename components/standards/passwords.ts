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

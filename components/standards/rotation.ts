/** How old a secret may become, in days. */
export const rotation = {
  /** Source: Security Hub SecretsManager.4. */
  maximumDays: 90,
} as const;

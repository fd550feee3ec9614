/** How old a secret may become, in days. */
export const rotation = {
  /** Source: Security Hub SecretsManager.4. */
  maximumDays: 90,
  /** How long the one before may go on working, in days: a week is a holiday and a deployment after it. */
  maximumOverlapDays: 7,
} as const;

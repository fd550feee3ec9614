/** How long a deleted secret of AWS Secrets Manager can be brought back. */
export const secretRecovery = {
  /** Days. Source: AWS's own minimum; 0 deletes at once. */
  minimum: 7,
} as const;

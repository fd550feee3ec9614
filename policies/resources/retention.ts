/** How long backups are kept: the parameter of the policies on it, and what they find. */
import { backups } from "../../components/standards/backups.ts";
import type { Finding } from "../finding.ts";

export const minimumDays = {
  type: "integer",
  minimum: 1,
  maximum: 35,
  default: backups.minimumRetention,
  description: "Days that backups are kept at least.",
} as const;

export const tooShort = (at: string, minimum: number): Finding => ({
  at,
  expected: `at least ${minimum} (days)`,
  fix: `set it to ${minimum} or more`,
});

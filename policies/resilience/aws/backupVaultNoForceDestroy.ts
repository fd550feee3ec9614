/** A vault that may be destroyed with what is in it takes all backups with it, in one pulumi destroy of a wrong stack. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-backup-vault-no-force-destroy",
  description: "Backup vaults can't be deleted while they hold backups.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [],
  tags: ["backup", "deletion"],
  remediationSteps: "Remove forceDestroy; it takes no restart.",
  url: "https://docs.aws.amazon.com/aws-backup/latest/devguide/create-a-vault.html#delete-a-vault",
  resources: ["aws:backup/vault:Vault"],
  check: ({ props, report }) => {
    if (props.forceDestroy !== true) return;
    report({ at: "forceDestroy", expected: "false", fix: "remove it" });
  },
  remedy: { forceDestroy: false },
});

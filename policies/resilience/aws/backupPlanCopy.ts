/** Backups in the account and region of their database are lost with them: by a region's outage, or by who gets into the account. */
import { stackPolicy } from "../../policy.ts";
import { entriesOf, textOf } from "../../read.ts";

/** `arn:aws:backup:eu-west-1:123456789012:backup-vault:name` */
const placeOf = (arn: string | undefined) => {
  const [, , , region, account] = (arn ?? "").split(":");
  return { region, account };
};

export const policy = stackPolicy({
  name: "aws-backup-plan-copy",
  description: "Backup plans copies its backups to another region or account.",
  enforcementLevel: "disabled",
  severity: "medium",
  references: [],
  tags: ["backup", "region"],
  remediationSteps:
    "Add copyActions to a rule, with the ARN of a vault in another region or account; the copies are paid for, and their transfer too.",
  url: "https://docs.aws.amazon.com/aws-backup/latest/devguide/cross-region-backup.html",
  resources: ["aws:backup/plan:Plan"],
  check: ({ props, report, stack }) => {
    const rules = entriesOf(props.rules).map(({ entry }) => entry);
    // Such a vault is in an account of AWS's own.
    if (rules.some((rule) => textOf(rule.targetLogicallyAirGappedBackupVaultArn))) return;
    const copies = rules.flatMap((rule) => entriesOf(rule.copyActions).map(({ entry }) => entry));
    const finding = {
      at: "rules",
      expected: "copyActions to a vault in another region or account",
      fix: "add copyActions with the ARN of such a vault to a rule",
    };
    if (copies.length === 0) return report({ ...finding, found: "no copyActions" });
    // A vault that is made beside, of which the region is known before the ARN is.
    const vault = stack.referred("rules", "aws:backup/vault:Vault");
    if (vault !== undefined && textOf(vault.props.region) !== undefined && vault.props.region !== props.region) return;
    const own = placeOf(textOf(props.arn));
    const isElsewhere = (arn: string | undefined) => {
      const { region, account } = placeOf(arn);
      return region !== undefined && (region !== own.region || account !== own.account);
    };
    if (copies.some((copy) => isElsewhere(textOf(copy.destinationVaultArn)))) return;
    report({ ...finding, found: "copyActions within its region and account" });
  },
});

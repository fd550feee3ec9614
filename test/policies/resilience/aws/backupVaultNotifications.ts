import type { Table } from "../../support/table.ts";

const notifications = (backupVaultName: string, backupVaultEvents: string[]) => ({
  type: "aws:backup/vaultNotifications:VaultNotifications",
  name: "notifications",
  props: { backupVaultName, backupVaultEvents },
});
const rule = (source: string) => ({
  type: "aws:cloudwatch/eventRule:EventRule",
  name: "rule",
  props: { eventPattern: JSON.stringify({ source: [source] }) },
});
const finding = {
  at: "name",
  found: "no VaultNotifications of the stack that tell of its jobs",
  expected: "VaultNotifications with BACKUP_JOB_COMPLETED",
  fix: "add them, with an SNS topic that somebody reads",
};

export const table: Table = {
  good: { props: { name: "main" }, others: [notifications("main", ["BACKUP_JOB_COMPLETED"])] },
  alsoGood: [{ what: "a rule of EventBridge's", others: [rule("aws.backup")] }],
  bad: [
    { what: "none", others: [], ...finding },
    { what: "those of another", others: [notifications("other", ["BACKUP_JOB_FAILED"])], ...finding },
    { what: "those of other events", others: [notifications("main", ["RECOVERY_POINT_MODIFIED"])], ...finding },
    { what: "a rule on another source", others: [rule("aws.ec2")], ...finding },
  ],
  unknown: ["name"],
};

import type { Table } from "../../support/table.ts";

const lock = (backupVaultName: string) => ({
  type: "aws:backup/vaultLockConfiguration:VaultLockConfiguration",
  name: "lock",
  props: { backupVaultName },
});
const finding = {
  at: "name",
  found: "no VaultLockConfiguration of the stack for it",
  expected: "a lock",
  fix: "add a VaultLockConfiguration whose backupVaultName is this vault",
};

export const table: Table = {
  good: { props: { name: "main" }, others: [lock("main")] },
  bad: [
    { what: "no lock", others: [], ...finding },
    { what: "the lock of another", others: [lock("other")], ...finding },
  ],
  unknown: ["name"],
};

import type { Table } from "../../support/table.ts";

const drill = (includeVaults: string[], refers: Record<string, string> = {}) => ({
  type: "aws:backup/restoreTestingPlan:RestoreTestingPlan",
  name: "drill",
  props: { name: "drill", recoveryPointSelection: { includeVaults } },
  refers,
});
const vault = { type: "aws:backup/vault:Vault", name: "vault", props: { name: "main" } };
const rules = [{ ruleName: "daily", targetVaultName: "main" }];
const finding = {
  at: "rules",
  expected: "a RestoreTestingPlan",
  fix: "add one with its vaults in includeVaults, and a RestoreTestingSelection for each kind of database",
};

export const table: Table = {
  good: {
    props: { name: "daily", rules },
    others: [drill(["arn:aws:backup:eu-west-1:123456789012:backup-vault:main"])],
  },
  alsoGood: [
    { what: "a drill on all vaults", others: [drill(["*"])] },
    {
      what: "a drill on a vault that the program refers to, before its name is known",
      props: { rules: [{ ruleName: "daily" }] },
      refers: { rules: "vault" },
      others: [vault, drill([], { recoveryPointSelection: "vault" })],
    },
  ],
  bad: [
    { what: "backups without a drill", others: [], ...finding, found: "no RestoreTestingPlan in the stack" },
    {
      what: "a drill on another vault",
      others: [drill(["arn:aws:backup:eu-west-1:123456789012:backup-vault:other"])],
      ...{ ...finding, found: "no RestoreTestingPlan in the stack that restores from its vaults" },
    },
  ],
  unknown: ["rules"],
};

import type { Table } from "../../support/table.ts";

const arn = "arn:aws:backup:eu-west-1:123456789012:backup-plan:1f";
const vault = (region: string, account = "123456789012") => `arn:aws:backup:${region}:${account}:backup-vault:main`;
const rules = (...destinations: string[]) => [
  { ruleName: "daily", targetVaultName: "main" },
  { ruleName: "copied", copyActions: destinations.map((destinationVaultArn) => ({ destinationVaultArn })) },
];
const finding = {
  at: "rules",
  expected: "copyActions to a vault in another region or account",
  fix: "add copyActions with the ARN of such a vault to a rule",
};
const made = (region: string) => ({ type: "aws:backup/vault:Vault", name: "vault", props: { region } });

export const table: Table = {
  good: { props: { arn, region: "eu-west-1", rules: rules(vault("eu-west-1"), vault("eu-central-1")) } },
  alsoGood: [
    { what: "another account", props: { rules: rules(vault("eu-west-1", "210987654321")) } },
    {
      what: "a vault that is air-gapped",
      props: { rules: [{ ruleName: "daily", targetLogicallyAirGappedBackupVaultArn: vault("eu-west-1") }] },
    },
    {
      what: "a vault that is made beside in another region, before its ARN is known",
      props: { rules: rules("") },
      refers: { rules: "vault" },
      others: [made("eu-central-1")],
    },
  ],
  bad: [
    { what: "no copy", props: { rules: rules() }, ...finding, found: "no copyActions" },
    {
      what: "a copy beside",
      props: { rules: rules(vault("eu-west-1")) },
      ...{ ...finding, found: "copyActions within its region and account" },
    },
    {
      what: "a copy into a vault that is made beside in its region",
      props: { rules: rules(vault("eu-west-1")) },
      refers: { rules: "vault" },
      others: [made("eu-west-1")],
      ...{ ...finding, found: "copyActions within its region and account" },
    },
  ],
  unknown: ["rules", "arn"],
};

/** Oracle sends rows and statements in clear text unless its option group says otherwise. */
import { stackPolicy } from "../../policy.ts";
import { entriesOf, type Props, textOf } from "../../read.ts";
import { engineInStack } from "../../resources/rdsTopology.ts";
import { Undecided } from "../../undecided.ts";

/** Native encryption that is only accepted, or refused, is none for a client that does not ask. */
function encrypts(option: Props): boolean {
  if (option.optionName === "SSL") return true;
  if (option.optionName !== "NATIVE_NETWORK_ENCRYPTION") return false;
  const set = entriesOf(option.optionSettings).find(({ entry }) => entry.name === "SQLNET.ENCRYPTION_SERVER");
  return !/^(accepted|rejected)$/i.test(textOf(set?.entry.value) ?? "");
}

export const policy = stackPolicy({
  name: "aws-rds-instance-oracle-encrypted-connections",
  description: "Oracle on RDS encrypts connections.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [],
  tags: ["encryption-in-transit", "parameter-group"],
  remediationSteps:
    "Add NATIVE_NETWORK_ENCRYPTION with SQLNET.ENCRYPTION_SERVER = REQUIRED to the option group; clients need no change and no restart is taken.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Appendix.Oracle.Options.NetworkEncryption.html",
  resources: ["aws:rds/instance:Instance"],
  check: ({ props, report, stack }) => {
    if (!/^oracle-/.test(engineInStack(props, stack))) return;
    const left = stack.left("optionGroupName");
    const group = left ? undefined : stack.referred("optionGroupName", "aws:rds/optionGroup:OptionGroup");
    const named = group === undefined && !left ? textOf(props.optionGroupName) : undefined;
    if (named && !named.startsWith("default:")) throw new Undecided("its option group is not in this stack");
    if (entriesOf(group?.props.options).some(({ entry }) => encrypts(entry))) return;
    report({
      at: "optionGroupName",
      found: group === undefined ? "no option group of its own" : `option group "${group.name}" without encryption`,
      expected: "the option NATIVE_NETWORK_ENCRYPTION or SSL",
      fix: "add NATIVE_NETWORK_ENCRYPTION to an option group of the instance",
    });
  },
});

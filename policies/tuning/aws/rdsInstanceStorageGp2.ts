/** gp2 has three operations a second for each GiB and lives on credits below a terabyte; gp3 has 3000 from the first GiB, for no more money. */
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";
import { isReplica, isRestored } from "../../resources/rdsCopies.ts";

export const policy = resourcePolicy({
  name: "aws-rds-instance-storage-gp2",
  description: "RDS instances use gp3 instead of gp2.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [],
  tags: ["storage"],
  remediationSteps: "Set storageType to gp3. The change takes hours; the database runs meanwhile.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html#gp3-storage",
  resources: ["aws:rds/instance:Instance"],
  check: ({ props, report }) => {
    // Unset, the provider's default is io1 with iops; a copy has what its source had; and Aurora's storage has no type of these.
    const isUnset = props.storageType === undefined || props.storageType === "";
    if (isUnset) {
      if (/^(aurora|db2|custom)/.test(textOf(props.engine) ?? "") || props.iops !== undefined) return;
      if (isReplica(props) || isRestored(props)) return;
    } else if (props.storageType !== "gp2") return;
    report({
      at: "storageType",
      ...(isUnset && { found: "not set, which is gp2" }),
      expected: "gp3, io1 or io2",
      fix: "set it to gp3",
    });
  },
});

/** MemoryDB's user default needs no password and may do everything: an ACL that has it is as open as open-access. */
import { resourcePolicy } from "../../policy.ts";
import { textsOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-memorydb-acl-no-default-user",
  description: "MemoryDB access control lists do without the user default.",
  enforcementLevel: "mandatory",
  severity: "critical",
  references: [],
  tags: ["authentication"],
  remediationSteps: "Take default out of userNames, and name users of your own; it takes no restart.",
  url: "https://docs.aws.amazon.com/memorydb/latest/devguide/clusters.acls.html",
  resources: ["aws:memorydb/acl:Acl"],
  check: ({ props, report }) => {
    const place = textsOf(props.userNames).indexOf("default");
    if (place < 0) return;
    report({ at: `userNames[${place}]`, expected: "users of your own", fix: "take it out" });
  },
});

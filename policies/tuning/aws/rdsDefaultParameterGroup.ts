/** AWS's own parameter groups can't be changed: the first setting that an incident asks for needs a new group, and a restart to take it. */
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-rds-default-parameter-group",
  description: "Databases have a parameter group of their own.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["parameter-group"],
  remediationSteps: "Make a parameter group of the engine's family and name it. Taking it needs a restart.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithParamGroups.html",
  resources: ["aws:rds/instance:Instance", "aws:rds/cluster:Cluster"],
  check: ({ type, props, report }) => {
    if (!/^(aurora-)?(postgres|postgresql|mysql|mariadb)$/.test(textOf(props.engine) ?? "")) return;
    const at = type === "aws:rds/cluster:Cluster" ? "dbClusterParameterGroupName" : "parameterGroupName";
    const name = textOf(props[at]);
    if (name && !name.startsWith("default.")) return;
    report({ at, expected: "a parameter group of its own", fix: "make one of the engine's family, and name it" });
  },
});

/** What connections and maintenance may take at once must fit into the instance's memory, or the system ends the server under load. */
import { formatMemory } from "../../../components/core/memory.ts";
import { instanceClasses, overrideProblems, understand } from "../../../components/standards/tuning/index.ts";
import { stackPolicy } from "../../policy.ts";
import { entriesOf, numberOf, textOf } from "../../read.ts";
import { Undecided } from "../../undecided.ts";

export const policy = stackPolicy({
  name: "aws-rds-instance-postgres-memory",
  description: "A parameter group's connections and memory fit into the instance class.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [],
  tags: ["memory", "connections", "parameter-group"],
  remediationSteps: "Lower work_mem or max_connections, put a pooler in front, or take a larger class.",
  url: "https://www.postgresql.org/docs/current/runtime-config-resource.html",
  resources: ["aws:rds/instance:Instance"],
  check: ({ props, report, stack }) => {
    if (props.engine !== "postgres") return;
    const group = stack.referred("parameterGroupName", "aws:rds/parameterGroup:ParameterGroup");
    // AWS's own groups follow the class.
    if (group === undefined) return;
    const machine = instanceClasses[textOf(props.instanceClass) ?? ""];
    if (machine === undefined) throw new Undecided("its instance class is not one whose memory is known");
    const values = entriesOf(group.props.parameters).flatMap(({ entry }) => {
      const [name, value] = [textOf(entry.name), numberOf(entry.value)];
      return name !== undefined &&
        value !== undefined &&
        ["work_mem", "max_connections", "maintenance_work_mem"].includes(name)
        ? [[name, String(value)] as const]
        : [];
    });
    if (values.length === 0) return;
    const asked = understand({
      engine: "postgresql",
      version: /\d+/.exec(textOf(group.props.family) ?? "")?.[0] ?? "",
      memory: formatMemory(machine.memory * 1024),
      cpus: machine.vcpus,
      storage: "ssd",
      workload: "mixed",
      platform: "rds",
    });
    if (!("size" in asked))
      throw new Undecided("the version of its parameter group's family is not one whose rules are known");
    for (const problem of overrideProblems(asked.size, "parameters", Object.fromEntries(values))) {
      report({
        at: "parameterGroupName",
        found: `parameter group "${group.name}": ${problem.found}`,
        expected: problem.allowed,
        fix: problem.fix,
      });
    }
  },
});

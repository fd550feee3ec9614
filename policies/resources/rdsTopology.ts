/** Which of RDS's resources is what: instances, Aurora's clusters and their instances, Multi-AZ DB clusters. */
import { type Props, textOf } from "../read.ts";
import type { Stack } from "../stack.ts";

export const instance = "aws:rds/instance:Instance";
export const cluster = "aws:rds/cluster:Cluster";
export const clusterInstance = "aws:rds/clusterInstance:ClusterInstance";

/** RDS Custom: the operating system is the customer's, and much of what RDS does elsewhere is too. */
export const isCustom = (props: Props) => textOf(props.engine)?.startsWith("custom-") === true;

/** Not a Multi-AZ DB cluster, whose engine is that of an instance and whose instances AWS makes. */
export const isAurora = (props: Props) => textOf(props.engine)?.startsWith("aurora") === true;

/** Aurora whose instances are declared: neither serverless of the first kind nor sharded, where AWS makes them. */
export const hasInstances = (props: Props, stack: Stack) =>
  isAurora(props) && props.engineMode !== "serverless" && stack.given("clusterScalabilityType") !== "limitless";

/** A replica's engine is its source's, which is known before it is made where the source is in the stack. */
export function engineInStack(props: Props, stack: Stack): string {
  const given = textOf(stack.given("engine"));
  if (given !== undefined) return given;
  const source = stack.referred("replicateSourceDb", instance);
  return source === undefined ? (textOf(props.engine) ?? "") : engineInStack(source.props, stack.around(source));
}

/** Which of RDS's resources is what: instances, Aurora's clusters and their instances, Multi-AZ DB clusters. */
import { type Props, textOf } from "../read.ts";

export const instance = "aws:rds/instance:Instance";
export const cluster = "aws:rds/cluster:Cluster";
export const clusterInstance = "aws:rds/clusterInstance:ClusterInstance";

/** RDS Custom: the operating system is the customer's, and much of what RDS does elsewhere is too. */
export const isCustom = (props: Props) => textOf(props.engine)?.startsWith("custom-") === true;

/** Not a Multi-AZ DB cluster, whose engine is that of an instance and whose instances AWS makes. */
export const isAurora = (props: Props) => textOf(props.engine)?.startsWith("aurora") === true;

/** Aurora whose instances are declared: neither serverless of the first kind nor sharded, where AWS makes them. */
export const hasInstances = (props: Props) =>
  isAurora(props) && props.engineMode !== "serverless" && props.clusterScalabilityType !== "limitless";

/** RDS's notifications: which categories of events of a source somebody is told of. */
import type { PolicyResource } from "@pulumi/policy";
import { type Props, textsOf } from "../read.ts";
import { isReferred, type Stack } from "../stack.ts";

const subscription = "aws:rds/eventSubscription:EventSubscription";

/** Of these categories those that no subscription of the stack has for a source. `identifying` is the property that names it. */
export function untoldCategories(
  stack: Stack,
  props: Props,
  { sourceType, identifying, wanted }: { sourceType: string; identifying: string; wanted: readonly string[] },
): string[] {
  const covers = (one: PolicyResource) => {
    if (one.props.enabled === false) return false;
    if (typeof one.props.sourceType === "string" && one.props.sourceType !== "" && one.props.sourceType !== sourceType)
      return false;
    if (isReferred(one, "sourceIds", props)) return true;
    // Others that the program named.
    if (one.propertyDependencies.sourceIds?.some(({ type }) => type.startsWith("aws:rds/"))) return false;
    const ids = textsOf(one.props.sourceIds);
    return ids.length === 0 || ids.includes(props[identifying] as string);
  };
  const told = stack
    .all(subscription)
    .filter(covers)
    // None named is all of them.
    .map((one) => textsOf(one.props.eventCategories));
  if (told.some((categories) => categories.length === 0)) return [];
  return wanted.filter((category) => !told.some((categories) => categories.includes(category)));
}

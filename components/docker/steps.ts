/**
 * The steps between and after the containers that no resource exists for, each as an `Operation`: in which order, with which inputs,
 * and what makes them run again.
 */
import * as pulumi from "@pulumi/pulumi";
import { Operation } from "../core/operation.ts";
import type { OperationName } from "../operations.ts";
import { type HbaRule, ownedLines } from "../postgres/hba.ts";
import type { Endpoint } from "./operations/ready.ts";
import type { Context, Part } from "./service.ts";

/** Seconds that a member, etcd or an endpoint may take to serve. */
const patience = 300;

function step(
  context: Context,
  operation: OperationName,
  suffix: string,
  inputs: pulumi.Inputs,
  dependsOn: pulumi.Resource[] = [],
): Operation {
  return new Operation(operation, `${context.name}-${suffix}`, inputs, { parent: context.parent, dependsOn });
}

const members = ({ plan }: Context) => Object.fromEntries(plan.instances.map((i) => [i.key, i.container]));

/** Before any data volume is made: that none of them is there already. */
export function guardVolumes(context: Context): Operation {
  const { etcd, instances, ephemeral } = context.plan;
  return step(context, "volumes", "volumes", {
    names: [...etcd, ...instances].map((service) => `${service.container}-data`),
    // For the policies, and nowhere else: a label would replace the volumes that it is on.
    ...(ephemeral && { ephemeral }),
  });
}

/** Rolling: the next one is touched only when this one serves again. On the first `up` nobody waits. */
export function rolled(
  context: Context,
  suffix: string,
  part: Part,
  what: { keys: string[] } | { etcd: string[] },
): pulumi.Resource[] {
  const ready = step(
    context,
    "ready",
    `${suffix}-ready`,
    {
      containers: members(context),
      keys: [],
      etcd: [],
      endpoints: [],
      ...what,
      onCreate: false,
      timeout: patience,
      triggers: { [suffix]: part.container.id },
    },
    [part.container],
  );
  return [part.container, ready];
}

export function reload(context: Context, parts: Part[]): Operation {
  const services = Object.fromEntries(
    parts.map((p) => [p.service.container, { container: p.service.container, kind: p.kind, trigger: p.carrier.id }]),
  );
  return step(
    context,
    "reloads",
    "reload",
    { services },
    parts.map((p) => p.container),
  );
}

export function configure(context: Context, parts: Part[]): Operation {
  const inputs = { containers: members(context), configuration: context.plan.dynamic };
  return step(
    context,
    "configuration",
    "configuration",
    inputs,
    parts.map((p) => p.container),
  );
}

/** Done when every member goes by the rules. After the cluster's own rules are set, so that an `up` which changes both undoes none. */
export function admitted(
  context: Context,
  owner: string,
  rules: pulumi.Output<HbaRule[]>,
  ready: pulumi.Resource,
  opts: pulumi.CustomResourceOptions,
): Operation {
  const lines = rules.apply((all) => ownedLines(owner, all));
  const inputs = { containers: members(context), owner, lines };
  return new Operation("hbaRules", owner, inputs, pulumi.mergeOptions(opts, { dependsOn: ready }));
}

export function bootstrap(context: Context, password: pulumi.Input<string>, parts: Part[]): Operation {
  const { admin, database } = context.plan;
  const inputs = { containers: members(context), admin, password, database };
  return step(
    context,
    "bootstrap",
    "bootstrap",
    inputs,
    parts.map((p) => p.container),
  );
}

/** Done when all `keys` lead or stream and a real client can log in at each endpoint. */
export function whenReady(
  context: Context,
  suffix: string,
  what: { keys: string[]; endpoints: pulumi.Input<Endpoint>[] },
  parts: Part[],
  dependsOn: pulumi.Resource[],
): Operation {
  const inputs = {
    containers: members(context),
    ...what,
    etcd: [],
    onCreate: true,
    timeout: patience,
    triggers: Object.fromEntries(parts.map((p) => [p.service.container, p.container.id])),
  };
  return step(context, "ready", `${suffix}-ready`, inputs, dependsOn);
}

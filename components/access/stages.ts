/** Resources in stages, each made only after all of the stage before. */
import type * as pulumi from "@pulumi/pulumi";

/** Makes one resource, after those that it is given. */
export type Maker = (dependsOn: pulumi.Resource[]) => pulumi.Resource;

export class Stages {
  private before: pulumi.Resource[];
  /** Of the stage before, by schema. */
  private lanes: ReadonlyMap<string, pulumi.Resource[]> = new Map();

  constructor(before: pulumi.Resource[]) {
    this.before = before;
  }

  /**
   * The first of a stage alone waits for the stage before, and the others of the stage for it: with each waiting for each, the
   * dependencies would grow with the square of the schemas. Within a schema each waits for each all the same: when some schemas go,
   * the engine orders the removals by what they themselves wait for, and not by way of what stays.
   */
  next(makers: readonly Maker[], bySchema: Readonly<Record<string, readonly Maker[]>> = {}): void {
    const lanes = new Map<string, pulumi.Resource[]>();
    const made: pulumi.Resource[] = [];
    const add = (make: Maker, schema?: string) => {
      const same = schema === undefined ? [] : (this.lanes.get(schema) ?? []);
      const resource = make(made[0] === undefined ? [...this.before] : [made[0], ...same]);
      made.push(resource);
      if (schema !== undefined) lanes.set(schema, [...(lanes.get(schema) ?? []), resource]);
    };
    for (const make of makers) add(make);
    for (const [schema, some] of Object.entries(bySchema)) for (const make of some) add(make, schema);
    if (made.length === 0) return;
    this.before = made;
    // A stage that has nothing in a schema does not part those around it.
    this.lanes = new Map([...this.lanes, ...lanes]);
  }

  /** What waits for this waits for all stages. */
  get last(): pulumi.Resource[] {
    return this.before;
  }
}

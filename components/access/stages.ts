/** Resources in stages, each made only after all of the stage before. */
import type * as pulumi from "@pulumi/pulumi";

/** Makes one resource, after those that it is given. */
export type Maker = (dependsOn: pulumi.Resource[]) => pulumi.Resource;

export class Stages {
  private readonly start: pulumi.Resource[];
  private before: pulumi.Resource[];
  /** Of the last stage that had any, by lane. */
  private lanes: ReadonlyMap<string, pulumi.Resource[]> = new Map();

  constructor(start: pulumi.Resource[]) {
    this.start = start;
    this.before = start;
  }

  /**
   * The first of a stage alone waits for the stage before, and the others of the stage for it: with each waiting for each, the
   * dependencies would grow with the square of the schemas. Within a lane, which is what comes and goes together (a schema's, an optional
   * group's), each waits for each all the same, and the first ones for what the stages start with: the engine orders removals by what
   * they themselves wait for, and not by way of what stays.
   */
  next(makers: readonly Maker[], inLanes: Readonly<Record<string, readonly Maker[]>> = {}): void {
    const lanes = new Map<string, pulumi.Resource[]>();
    const made: pulumi.Resource[] = [];
    const add = (make: Maker, lane?: string) => {
      const same = lane === undefined ? [] : (this.lanes.get(lane) ?? this.start);
      const resource = make([...new Set([...(made[0] === undefined ? this.before : [made[0]]), ...same])]);
      made.push(resource);
      if (lane !== undefined) lanes.set(lane, [...(lanes.get(lane) ?? []), resource]);
    };
    for (const make of makers) add(make);
    for (const [lane, some] of Object.entries(inLanes)) for (const make of some) add(make, lane);
    if (made.length === 0) return;
    this.before = made;
    // A stage that has nothing in a lane does not part those around it.
    this.lanes = new Map([...this.lanes, ...lanes]);
  }

  /** What waits for this waits for all stages. */
  get last(): pulumi.Resource[] {
    return this.before;
  }

  /** What is removed beside whole lanes and waits for this goes before all that is theirs. */
  get lastOfLanes(): pulumi.Resource[] {
    return [...this.lanes.values()].flat();
  }
}

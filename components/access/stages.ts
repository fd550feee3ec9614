/** Resources in stages, each made only after all of the stage before. */
import type * as pulumi from "@pulumi/pulumi";

/** Makes one resource, after those that it is given. */
export type Maker = (dependsOn: pulumi.Resource[]) => pulumi.Resource;

export class Stages {
  private before: pulumi.Resource[];

  constructor(before: pulumi.Resource[]) {
    this.before = before;
  }

  /**
   * The first of a stage alone waits for the stage before, and the others of the stage for it: with each waiting for each, the
   * dependencies would grow with the square of the schemas.
   */
  next([first, ...others]: readonly Maker[]): void {
    if (first === undefined) return;
    const gate = first(this.before);
    this.before = [gate, ...others.map((make) => make([gate]))];
  }

  /** What waits for this waits for all stages. */
  get last(): pulumi.Resource[] {
    return this.before;
  }
}

/**
 * The test of a policy as a table: what passes, each change that fails with its whole message, and the values without which it is
 * undecided. A table that could not fail is refused: every policy needs a good case, a bad one and an unknown.
 */
import { describe, expect, it } from "vitest";
import type { HoldfastPolicy } from "../../../policies/policy.ts";
import type { Props } from "../../../policies/read.ts";
import { undecidedMark } from "../../../policies/undecided.ts";
import { judge, type Resource, remediate, unknown, urnOf } from "./judge.ts";

interface Scenario {
  /** Of the resource that is judged, which is called "subject". */
  props: Props;
  /** Its properties that the program took from another resource, by that one's name. */
  refers?: Record<string, string>;
  /** The rest of the stack. */
  others?: Resource[];
  config?: Props;
}

interface Bad extends Partial<Scenario> {
  what: string;
  at: string;
  found: string;
  expected: string;
  fix: string;
}

export interface Table {
  good: Scenario;
  /** More that passes, each as a change of `good`; what looks alike and is right. */
  alsoGood?: ({ what: string } & Partial<Scenario>)[];
  /** Each a change of `good`: properties one by one, all else as a whole. */
  bad: [Bad, ...Bad[]];
  /** Properties of `good` that, unknown in a preview, leave it undecided. */
  unknown: [string, ...string[]];
}

/** One table for all of a policy's resource types, or one for each of them, by type token. */
export type Tables = Table | Record<string, Table>;

export const tableFor = (tables: Tables, type: string) =>
  ("good" in tables ? tables : tables[type]) as Table | undefined;

export function policyTable(policy: HoldfastPolicy, tables: Tables): void {
  it.each(policy.resources)("%s has a table", (type) => expect(tableFor(tables, type)).toBeDefined());
  for (const type of policy.resources) {
    const table = tableFor(tables, type);
    if (table !== undefined) tableOf(policy, type, table);
  }
}

function tableOf(policy: HoldfastPolicy, type: string, table: Table): void {
  const { good } = table;
  const changed = (change: Partial<Scenario>): Scenario => ({
    ...good,
    ...change,
    props: { ...good.props, ...change.props },
  });

  describe(`${policy.name} on ${type}`, () => {
    const subject = { type, name: "subject" };
    const judged = (scenario: Scenario) =>
      judge(policy, [{ ...subject, ...scenario }, ...(scenario.others ?? [])], scenario.config);

    it.each([{ what: "the valid baseline" }, ...(table.alsoGood ?? [])])("passes $what", async (change) => {
      expect(await judged(changed(change))).toEqual([]);
    });

    it.each(table.bad)("fails $what", async (bad) => {
      const text = `${type} "subject": ${bad.at}\n  found:    ${bad.found}\n  expected: ${bad.expected}\n  fix:      ${bad.fix}`;
      expect(await judged(changed(bad))).toEqual([
        { message: `${policy.description}\n${text}`, urn: urnOf(subject), level: policy.enforcementLevel },
      ]);
    });

    it.each(table.unknown)("neither passes nor fails while %s is unknown", async (property) => {
      // Left out by the program and for the cloud to say, or taken from a resource that is not made yet: a policy may mind only the second.
      const left = changed({ props: { [property]: unknown } });
      const made = { type: "app:index:Other", name: "other", props: {} };
      const taken = {
        ...left,
        refers: { ...left.refers, [property]: left.refers?.[property] ?? made.name },
        others: [...(left.others ?? []), made],
      };
      const [ofCloud, ofOther] = [await judged(left), await judged(taken)];
      const violations = ofCloud.some(({ message }) => message.startsWith(undecidedMark)) ? ofCloud : ofOther;
      expect(violations).toEqual([
        { message: expect.stringMatching(new RegExp(`^${undecidedMark}`)), urn: urnOf(subject), level: "advisory" },
      ]);
    });

    if ("remediateResource" in policy) {
      it.each(table.bad)("remedies $what", async (bad) => {
        const scenario = changed(bad);
        const props = await remediate(policy, { ...subject, ...scenario }, scenario.config);
        expect(await judged({ ...scenario, props })).toEqual([]);
      });
    }
  });
}

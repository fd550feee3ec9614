/** Which resources of a stack belong together: by the program's references, by their names, or not to be known yet. */
import type { PolicyResource } from "@pulumi/policy";
import { unknownCheckingProxy } from "@pulumi/policy";
import { expect, it } from "vitest";
import { indexStack } from "../../policies/stack.ts";
import { Undecided } from "../../policies/undecided.ts";
import { unknown } from "./support/judge.ts";

const resource = (type: string, name: string, props: object, refers: Record<string, PolicyResource[]> = {}) =>
  ({ type, name, props: unknownCheckingProxy(props), propertyDependencies: refers }) as unknown as PolicyResource;

it("finds by name, past others whose names are not known yet", () => {
  const fresh = resource("group", "fresh", { name: unknown, arn: unknown });
  const group = resource("group", "group", { name: "g", arn: unknown });
  const db = resource("db", "db", { group: "g" });
  const around = indexStack([fresh, group, db]);
  expect(around(db).referred("group", "group")).toBe(group);
  expect(around(group).referring("group", "db")).toEqual([db]);
  expect(around(db).referred("group", "other")).toBeUndefined();
});

it("believes the program's reference where no value is known", () => {
  const group = resource("group", "group", { name: unknown });
  const db = resource("db", "db", { group: unknown }, { group: [group] });
  const around = indexStack([group, db]);
  expect(around(db).referred("group", "group")).toBe(group);
  expect(around(group).referring("group", "db")).toEqual([db]);
});

it("does not take what is not known for what is not there", () => {
  const group = resource("group", "group", { name: unknown });
  const named = resource("db", "db", { group: "g" });
  expect(() => indexStack([group, named])(group).referring("group", "db")).toThrow(Undecided);
  const later = resource("db", "db", { group: unknown });
  expect(() => indexStack([group, later])(later).referred("group", "group")).toThrow("can't be known during preview");
});

it("finds each that a list names", () => {
  const groups = ["a", "b"].map((name) => resource("group", name, { id: name }));
  const db = resource("db", "db", { groups: ["a", "b"] });
  const around = indexStack([...groups, db]);
  expect(groups.map((group) => around(group).referring("groups", "db"))).toEqual([[db], [db]]);
});

it("finds all that a list names, and goes on from there", () => {
  const [a, b] = [resource("subnet", "a", { id: "s-a" }), resource("subnet", "b", { id: "s-b" })];
  const group = resource("group", "group", { name: "g", subnets: ["s-a", "s-b", "s-elsewhere"] });
  const later = resource("group", "later", { name: "h", subnets: unknown }, { subnets: [b!] });
  const link = resource("link", "link", { subnet: "s-b" });
  const around = indexStack([a!, b!, group, later, link]);
  expect(around(group).referredAll("subnets", "subnet")).toEqual([a, b]);
  expect(around(later).referredAll("subnets", "subnet")).toEqual([b]);
  expect(around(group).around(b!).referring("subnet", "link")).toEqual([link]);
});

it("finds all that a list names, by reference or by value", () => {
  const subnets = ["a", "b", "c"].map((id) => resource("subnet", id, { id }));
  const group = resource("group", "group", { subnets: ["a", "c", "elsewhere"] });
  const fresh = resource("group", "fresh", { subnets: [unknown, unknown] }, { subnets: subnets.slice(1) });
  const broken = resource("group", "broken", { subnets: "a" });
  const around = indexStack([...subnets, group, fresh, broken]);
  expect(around(group).referredAll("subnets", "subnet")).toEqual([subnets[0], subnets[2]]);
  expect(around(fresh).referredAll("subnets", "subnet")).toEqual([subnets[1], subnets[2]]);
  expect(around(fresh).referredAll("subnets", "other")).toEqual([]);
  expect(around(broken).referredAll("subnets", "subnet")).toEqual([]);
});

it("knows what the program leaves to the cloud from what it takes from a resource that is not made yet", () => {
  const group = resource("group", "group", { name: unknown });
  const db = resource("db", "db", { group: unknown, zone: unknown, port: 5432 }, { group: [group] });
  const around = indexStack([group, db])(db);
  expect(["group", "zone", "port", "size"].filter(around.left)).toEqual(["zone", "size"]);
  expect([around.given("zone"), around.given("port")]).toEqual([undefined, 5432]);
  expect(() => around.given("group")).toThrow("can't be known during preview");
});

it("does not mind what a stranger leaves to the cloud", () => {
  const group = resource("group", "group", { id: "g" });
  const strangers = [resource("db", "a", { group: unknown }), resource("db", "b", { group: "g" })];
  expect(indexStack([group, ...strangers])(group).referring("group", "db")).toEqual([strangers[1]]);
});

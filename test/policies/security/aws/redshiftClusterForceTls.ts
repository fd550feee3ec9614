import type { Tables } from "../../support/table.ts";

const expected = "require_ssl = true";
const group = (family: string, value?: string) => ({
  type: "aws:redshift/parameterGroup:ParameterGroup",
  name: "group",
  props: { name: "group", family, parameters: value === undefined ? [] : [{ name: "require_ssl", value }] },
});

export const tables: Tables = {
  "aws:redshift/cluster:Cluster": {
    good: {
      props: { clusterIdentifier: "main", clusterParameterGroupName: "group" },
      others: [group("redshift-1.0", "true")],
    },
    alsoGood: [
      { what: "a group of the family that has it by default", others: [group("redshift-2.0")] },
      { what: "a new cluster that names no group", props: { clusterParameterGroupName: undefined }, others: [] },
      {
        what: "AWS's own group of that family",
        props: { clusterParameterGroupName: "default.redshift-2.0" },
        others: [],
      },
    ],
    bad: [
      {
        what: "a group that turns it off",
        others: [group("redshift-2.0", "false")],
        at: "clusterParameterGroupName",
        found: 'require_ssl is not true in parameter group "group"',
        expected,
        fix: 'set require_ssl to true in parameter group "group"',
      },
      {
        what: "a group of the old family, which the program refers to",
        props: { clusterParameterGroupName: undefined },
        refers: { clusterParameterGroupName: "group" },
        others: [group("redshift-1.0")],
        at: "clusterParameterGroupName",
        found: 'require_ssl not set in parameter group "group", which is false',
        expected,
        fix: 'set require_ssl to true in parameter group "group"',
      },
      {
        what: "AWS's old group",
        props: { clusterParameterGroupName: "default.redshift-1.0" },
        others: [],
        at: "clusterParameterGroupName",
        found: "require_ssl not set, which is false",
        expected,
        fix: "set require_ssl to true in a parameter group",
      },
    ],
    unknown: ["clusterParameterGroupName"],
  },
  "aws:redshift/parameterGroup:ParameterGroup": {
    good: {
      props: { name: "group", family: "redshift-2.0", parameters: [{ name: "require_ssl", value: "TRUE" }] },
    },
    alsoGood: [
      {
        what: "a group beside a cluster, which is judged instead",
        props: { parameters: [{ name: "require_ssl", value: "false" }] },
        others: [
          { type: "aws:redshift/cluster:Cluster", name: "main", props: { clusterParameterGroupName: "safe" } },
          {
            ...group("redshift-2.0", "true"),
            name: "safe",
            props: { ...group("redshift-2.0", "true").props, name: "safe" },
          },
        ],
      },
    ],
    bad: [
      {
        what: "a group that turns it off",
        props: { parameters: [{ name: "require_ssl", value: "false" }] },
        at: "parameters",
        found: "require_ssl is not true",
        expected,
        fix: "set require_ssl to true in a parameter group",
      },
      {
        what: "a group of the old family",
        props: { family: "redshift-1.0", parameters: [] },
        at: "parameters",
        found: "require_ssl not set, which is false",
        expected,
        fix: "set require_ssl to true in a parameter group",
      },
    ],
    unknown: ["parameters"],
  },
};

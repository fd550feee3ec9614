import type { Tables } from "../../support/table.ts";

const expected = "enable_user_activity_logging = true";
const group = (family: string, value?: string) => ({
  type: "aws:redshift/parameterGroup:ParameterGroup",
  name: "group",
  props: {
    name: "group",
    family,
    parameters: value === undefined ? [] : [{ name: "enable_user_activity_logging", value }],
  },
});

export const tables: Tables = {
  "aws:redshift/cluster:Cluster": {
    good: {
      props: { clusterIdentifier: "main", clusterParameterGroupName: "group" },
      others: [group("redshift-1.0", "true")],
    },
    alsoGood: [{ what: "a group of another family that sets it", others: [group("redshift-2.0", "true")] }],
    bad: [
      {
        what: "a group that turns it off",
        others: [group("redshift-2.0", "false")],
        at: "clusterParameterGroupName",
        found: 'enable_user_activity_logging is not true in parameter group "group"',
        expected,
        fix: 'set enable_user_activity_logging to true in parameter group "group"',
      },
      {
        what: "a group of the old family, which the program refers to",
        props: { clusterParameterGroupName: undefined },
        refers: { clusterParameterGroupName: "group" },
        others: [group("redshift-1.0")],
        at: "clusterParameterGroupName",
        found: 'enable_user_activity_logging not set in parameter group "group", which is false',
        expected,
        fix: 'set enable_user_activity_logging to true in parameter group "group"',
      },
      {
        what: "AWS's old group",
        props: { clusterParameterGroupName: "default.redshift-1.0" },
        others: [],
        at: "clusterParameterGroupName",
        found: "enable_user_activity_logging not set, which is false",
        expected,
        fix: "set enable_user_activity_logging to true in a parameter group",
      },
      {
        what: "a new cluster that names no group",
        props: { clusterParameterGroupName: undefined },
        others: [],
        at: "clusterParameterGroupName",
        found: "enable_user_activity_logging not set, which is false",
        expected,
        fix: "set enable_user_activity_logging to true in a parameter group",
      },
    ],
    unknown: ["clusterParameterGroupName"],
  },
  "aws:redshift/parameterGroup:ParameterGroup": {
    good: {
      props: {
        name: "group",
        family: "redshift-2.0",
        parameters: [{ name: "enable_user_activity_logging", value: "TRUE" }],
      },
    },
    alsoGood: [
      {
        what: "a group beside a cluster, which is judged instead",
        props: { parameters: [{ name: "enable_user_activity_logging", value: "false" }] },
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
        props: { parameters: [{ name: "enable_user_activity_logging", value: "false" }] },
        at: "parameters",
        found: "enable_user_activity_logging is not true",
        expected,
        fix: "set enable_user_activity_logging to true in a parameter group",
      },
      {
        what: "a group of the old family",
        props: { family: "redshift-1.0", parameters: [] },
        at: "parameters",
        found: "enable_user_activity_logging not set, which is false",
        expected,
        fix: "set enable_user_activity_logging to true in a parameter group",
      },
    ],
    unknown: ["parameters"],
  },
};

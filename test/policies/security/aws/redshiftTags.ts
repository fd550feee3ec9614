import type { Tables } from "../../support/table.ts";

const rest = { at: "tags", expected: "a tag at least", fix: "add tags such as owner" };

export const tables: Tables = {
  "aws:redshift/cluster:Cluster": {
    good: { props: { tags: { owner: "analytics" } } },
    alsoGood: [
      {
        what: "the tags that the configuration asks for",
        props: { tags: { owner: "analytics", env: "production" } },
        config: { keys: ["env"] },
      },
    ],
    bad: [
      { what: "no tags", props: { tags: undefined }, found: "no tags", ...rest },
      { what: "AWS's own", props: { tags: { "aws:cloudformation:stack-name": "main" } }, found: "no tags", ...rest },
      { what: "another tag", config: { keys: ["env"] }, at: "tags", found: "no env", expected: "env", fix: "add env" },
    ],
    unknown: ["tags"],
  },
  "aws:redshift/eventSubscription:EventSubscription": {
    good: { props: { tags: { owner: "analytics" } } },
    alsoGood: [
      {
        what: "the tags that the configuration asks for",
        props: { tags: { owner: "analytics", env: "production" } },
        config: { keys: ["env"] },
      },
    ],
    bad: [
      { what: "no tags", props: { tags: undefined }, found: "no tags", ...rest },
      { what: "AWS's own", props: { tags: { "aws:cloudformation:stack-name": "main" } }, found: "no tags", ...rest },
      { what: "another tag", config: { keys: ["env"] }, at: "tags", found: "no env", expected: "env", fix: "add env" },
    ],
    unknown: ["tags"],
  },
  "aws:redshift/clusterSnapshot:ClusterSnapshot": {
    good: { props: { tags: { owner: "analytics" } } },
    alsoGood: [
      {
        what: "the tags that the configuration asks for",
        props: { tags: { owner: "analytics", env: "production" } },
        config: { keys: ["env"] },
      },
    ],
    bad: [
      { what: "no tags", props: { tags: undefined }, found: "no tags", ...rest },
      { what: "AWS's own", props: { tags: { "aws:cloudformation:stack-name": "main" } }, found: "no tags", ...rest },
      { what: "another tag", config: { keys: ["env"] }, at: "tags", found: "no env", expected: "env", fix: "add env" },
    ],
    unknown: ["tags"],
  },
  "aws:redshift/subnetGroup:SubnetGroup": {
    good: { props: { tags: { owner: "analytics" } } },
    alsoGood: [
      {
        what: "the tags that the configuration asks for",
        props: { tags: { owner: "analytics", env: "production" } },
        config: { keys: ["env"] },
      },
    ],
    bad: [
      { what: "no tags", props: { tags: undefined }, found: "no tags", ...rest },
      { what: "AWS's own", props: { tags: { "aws:cloudformation:stack-name": "main" } }, found: "no tags", ...rest },
      { what: "another tag", config: { keys: ["env"] }, at: "tags", found: "no env", expected: "env", fix: "add env" },
    ],
    unknown: ["tags"],
  },
  "aws:redshift/parameterGroup:ParameterGroup": {
    good: { props: { tags: { owner: "analytics" } } },
    alsoGood: [
      {
        what: "the tags that the configuration asks for",
        props: { tags: { owner: "analytics", env: "production" } },
        config: { keys: ["env"] },
      },
    ],
    bad: [
      { what: "no tags", props: { tags: undefined }, found: "no tags", ...rest },
      { what: "AWS's own", props: { tags: { "aws:cloudformation:stack-name": "main" } }, found: "no tags", ...rest },
      { what: "another tag", config: { keys: ["env"] }, at: "tags", found: "no env", expected: "env", fix: "add env" },
    ],
    unknown: ["tags"],
  },
};

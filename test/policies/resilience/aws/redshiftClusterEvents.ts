import type { Table } from "../../support/table.ts";

const subscription = (props: object) => ({
  type: "aws:redshift/eventSubscription:EventSubscription",
  name: "events",
  props: { snsTopicArn: "arn:aws:sns:eu-central-1:111122223333:alerts", ...props },
});
const problem = {
  at: "clusterIdentifier",
  found: "no EventSubscription in the stack is for this cluster",
  expected: "one that is enabled",
  fix: "add an aws.redshift.EventSubscription for clusters",
};

export const table: Table = {
  good: {
    props: { clusterIdentifier: "main" },
    others: [subscription({ sourceType: "cluster", sourceIds: ["main"] })],
  },
  alsoGood: [
    { what: "a subscription to everything", others: [subscription({})] },
    {
      what: "a subscription to all clusters",
      others: [subscription({ enabled: true, sourceType: "cluster", sourceIds: [] })],
    },
  ],
  bad: [
    { what: "no subscription", others: [], ...problem },
    { what: "one that is off", others: [subscription({ enabled: false })], ...problem },
    { what: "one to snapshots", others: [subscription({ sourceType: "cluster-snapshot" })], ...problem },
    {
      what: "one to another cluster",
      others: [subscription({ sourceType: "cluster", sourceIds: ["other"] })],
      ...problem,
    },
  ],
  unknown: ["clusterIdentifier"],
};

import type { Props } from "../../../../policies/read.ts";
import { awsDatabase, backedUpTypes } from "../../../../policies/resources/awsDatabases.ts";
import { unknown } from "../../support/judge.ts";
import type { Table } from "../../support/table.ts";

const selection = (props: Props, refers: Record<string, string> = {}) => ({
  type: "aws:backup/selection:Selection",
  name: "selection",
  props,
  refers,
});
const equal = (key: string, value: string) => ({ stringEquals: [{ key: `aws:ResourceTag/${key}`, value }] });
const finding = {
  at: "tags",
  found: "in no Selection of the stack",
  expected: "the ARN or a tag of it in one",
  fix: "add its ARN to the resources of a Selection, or the tag that one selects by",
};

const table = (type: string): Table => {
  const all = awsDatabase(type).arn.replaceAll("?", "*");
  let place = 0;
  const arn = awsDatabase(type).arn.replace(/\?/g, () => ["eu-west-1", "123456789012", "main"][place++]!);
  const wanted = { backup: "daily", owner: "payments" };
  return {
    good: { props: { arn, tags: wanted }, others: [selection({ resources: [arn] })] },
    alsoGood: [
      { what: "a stack without a selection", others: [] },
      {
        what: "one that the program names, before its ARN is known",
        props: { arn: undefined },
        others: [selection({ resources: [] }, { resources: "subject" })],
      },
      {
        what: "all of its kind, before its ARN is known",
        props: { arn: undefined },
        others: [selection({ resources: [all] })],
      },
      {
        what: "all of its kind beside another that the program names",
        props: { arn: undefined },
        others: [{ type, name: "other", props: {} }, selection({ resources: [unknown, all] }, { resources: "other" })],
      },
      { what: "all there is", others: [selection({ resources: ["*"] })] },
      {
        what: "its tag",
        others: [selection({ selectionTags: [{ type: "STRINGEQUALS", key: "backup", value: "daily" }] })],
      },
      {
        what: "a tag of the provider's",
        props: { tags: {}, tagsAll: wanted },
        others: [selection({ resources: ["*"], conditions: [equal("backup", "daily")] })],
      },
      {
        what: "conditions that hold",
        others: [
          selection({
            resources: ["*"],
            conditions: [
              {
                stringLikes: [{ key: "aws:ResourceTag/backup", value: "d*y" }],
                stringNotEquals: [{ key: "aws:ResourceTag/owner", value: "search" }],
                stringNotLikes: [{ key: "aws:ResourceTag/owner", value: "search-*" }],
              },
            ],
          }),
        ],
      },
      { what: "everything but another", others: [selection({ notResources: [`${arn}-2`] })] },
      { what: "everything, with its tag", others: [selection({ conditions: [equal("owner", "payments")] })] },
    ],
    bad: [
      { what: "another's ARN", others: [selection({ resources: [`${arn}-2`] })], ...finding },
      {
        what: "another that the program names",
        props: { arn: unknown },
        others: [{ type, name: "other", props: {} }, selection({ resources: [unknown] }, { resources: "other" })],
        ...finding,
      },
      {
        what: "another tag",
        others: [selection({ selectionTags: [{ type: "STRINGEQUALS", key: "backup", value: "weekly" }] })],
        ...finding,
      },
      {
        what: "a condition that does not hold",
        others: [selection({ resources: ["*"], conditions: [equal("backup", "daily"), equal("owner", "search")] })],
        ...finding,
      },
      { what: "all but it", others: [selection({ resources: ["*"], notResources: [all] })], ...finding },
    ],
    unknown: ["arn"],
  };
};

export const tables = Object.fromEntries(backedUpTypes.map((type) => [type, table(type)]));

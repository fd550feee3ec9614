import type { Props } from "../../../../policies/read.ts";
import { awsDatabase, restoreTestedTypes } from "../../../../policies/resources/awsDatabases.ts";
import { unknown } from "../../support/judge.ts";
import type { Table } from "../../support/table.ts";

const selection = (resources: string[]) => ({
  type: "aws:backup/selection:Selection",
  name: "selection",
  props: { resources },
});
const tested = (props: Props, refers: Record<string, string> = {}) => ({
  type: "aws:backup/restoreTestingSelection:RestoreTestingSelection",
  name: "tested",
  props,
  refers,
});

const table = (type: string): Table => {
  const { arn: form, restoreTesting: name } = awsDatabase(type);
  const arn = form.replaceAll("?", "main");
  // The property that says what a cluster is.
  const engine = type === "aws:rds/cluster:Cluster" ? { engine: "aurora-postgresql" } : {};
  const finding = {
    at: "arn",
    found: "in a backup plan of the stack, and in no RestoreTestingSelection",
    expected: "a test restore of it",
    fix: `add a RestoreTestingSelection with protectedResourceType ${name}`,
  };
  const all = { protectedResourceType: name, protectedResourceArns: ["*"] };
  return {
    good: {
      props: { arn, tags: { owner: "payments" }, ...engine },
      others: [selection(["*"]), tested({ protectedResourceType: name, protectedResourceArns: [arn] })],
    },
    alsoGood: [
      { what: "all of its kind", others: [selection(["*"]), tested(all)] },
      {
        what: "one that the program names",
        others: [selection(["*"]), tested({ protectedResourceType: name }, { protectedResourceArns: "subject" })],
      },
      {
        what: "its tag",
        others: [
          selection(["*"]),
          tested({
            protectedResourceType: name,
            protectedResourceConditions: { stringEquals: [{ key: "aws:ResourceTag/owner", value: "payments" }] },
          }),
        ],
      },
      { what: "a database in no plan", others: [selection([`${arn}-2`])] },
      { what: "a stack without a plan", others: [] },
      ...(name === "Aurora"
        ? [
            {
              what: "a Multi-AZ DB cluster, which is RDS to it",
              props: { engine: "mysql" },
              others: [selection(["*"]), tested({ ...all, protectedResourceType: "RDS" })],
            },
          ]
        : []),
    ],
    bad: [
      { what: "no test", others: [selection(["*"])], ...finding },
      {
        what: "a test of another kind",
        others: [selection(["*"]), tested({ ...all, protectedResourceType: "EBS" })],
        ...finding,
      },
      {
        what: "a test of another",
        others: [selection(["*"]), tested({ protectedResourceType: name, protectedResourceArns: [`${arn}-2`] })],
        ...finding,
      },
      {
        what: "a test of another that the program names",
        others: [
          selection(["*"]),
          { type, name: "other", props: {} },
          tested({ protectedResourceType: name, protectedResourceArns: [unknown] }, { protectedResourceArns: "other" }),
        ],
        ...finding,
      },
      {
        what: "a test by a tag that it does not have",
        others: [
          selection(["*"]),
          tested({
            protectedResourceType: name,
            protectedResourceConditions: { stringEquals: [{ key: "aws:ResourceTag/owner", value: "search" }] },
          }),
        ],
        ...finding,
      },
    ],
    unknown: ["arn"],
  };
};

export const tables = Object.fromEntries(restoreTestedTypes.map((type) => [type, table(type)]));

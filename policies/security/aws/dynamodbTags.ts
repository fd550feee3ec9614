/** Without tags nobody can tell whose table it is, nor grant access by owner or environment. */
import { tagPolicy } from "../../resources/tags.ts";

export const policy = tagPolicy({
  name: "aws-dynamodb-tags",
  description: "DynamoDB tables are tagged.",
  references: [{ standard: "SecurityHub", id: "DynamoDB.5" }],
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/dynamodb-controls.html#dynamodb-5",
  resources: ["aws:dynamodb/table:Table"],
});

/** Without tags nobody can tell whose keyspace it is, nor grant access by owner or environment. */
import { tagPolicy } from "../../resources/tags.ts";

export const policy = tagPolicy({
  name: "aws-keyspaces-tags",
  description: "Keyspaces are tagged.",
  references: [{ standard: "SecurityHub", id: "Keyspaces.1" }],
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/keyspaces-controls.html#keyspaces-1",
  resources: ["aws:keyspaces/keyspace:Keyspace"],
});

import { ofAws, ownKey as rest } from "../../support/ownKmsKey.ts";
import type { Tables } from "../../support/table.ts";

const KmsARN = "arn:aws:kms:eu-central-1:111122223333:key/1234abcd";
const Rules = [{ ResourceType: "collection", Resource: ["collection/search"] }];

export const tables: Tables = {
  "aws:opensearch/serverlessSecurityPolicy:ServerlessSecurityPolicy": {
    good: { props: { type: "encryption", policy: JSON.stringify({ Rules, AWSOwnedKey: false, KmsARN }) } },
    alsoGood: [
      {
        what: "a policy on the network",
        props: { type: "network", policy: JSON.stringify([{ Rules, AllowFromPublic: false }]) },
      },
    ],
    bad: [
      {
        what: "AWS's key",
        props: { policy: JSON.stringify({ Rules, AWSOwnedKey: true }) },
        at: "policy",
        found: "AWSOwnedKey true, which is a key of AWS's",
        ...rest,
      },
    ],
    unknown: ["type", "policy"],
  },
  "aws:opensearch/serverlessCollection:ServerlessCollection": {
    good: { props: { name: "search", encryptionConfigs: [{ awsOwnedKey: false, kmsKeyArn: KmsARN }] } },
    alsoGood: [{ what: "a collection whose policy decides", props: { encryptionConfigs: undefined } }],
    bad: [
      {
        what: "AWS's key",
        props: { encryptionConfigs: [{ awsOwnedKey: true, kmsKeyArn: "" }] },
        at: "encryptionConfigs[0].awsOwnedKey",
        found: ofAws,
        ...rest,
      },
    ],
    unknown: ["encryptionConfigs"],
  },
};

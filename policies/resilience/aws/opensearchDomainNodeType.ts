/** Nodes that live on credits of CPU stop answering when those are used up, which is when the searches are many. */
import { opensearch } from "../../../components/standards/opensearch.ts";
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";
import { blockOf, domainTypes } from "../../resources/opensearchDomains.ts";

export const policy = resourcePolicy({
  name: "aws-opensearch-domain-node-type",
  description: "OpenSearch nodes are made for steady load.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [],
  tags: ["availability"],
  remediationSteps:
    "Choose another instanceType and dedicatedMasterType, such as m7g.medium.search; AWS changes it by a blue/green deployment.",
  url: "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/bp.html",
  resources: domainTypes,
  parameters: {
    weak: {
      type: "array",
      items: { type: "string" },
      default: [...opensearch.weakNodes],
      description: "How the types of nodes begin that are not to be used.",
    },
  },
  check: ({ props, config, report }) => {
    const cluster = blockOf(props.clusterConfig);
    for (const kind of ["instanceType", "dedicatedMasterType"]) {
      const type = textOf(cluster[kind]);
      if (type === undefined || !config.weak.some((weak) => type.startsWith(weak))) continue;
      report({
        at: `clusterConfig.${kind}`,
        expected: "a node type without credits of CPU",
        fix: "choose another one, such as m7g.medium.search",
      });
    }
  },
});

/** What a container writes outside of volumes goes away with it, at the next change of its image too. */
import { resourcePolicy } from "../../policy.ts";
import { entriesOf, textOf } from "../../read.ts";
import { databaseIn, dataOf } from "../../resources/databaseContainers.ts";

const holds = (path: string | undefined, data: string) =>
  path !== undefined && `${data}/`.startsWith(`${path.replace(/\/+$/, "")}/`);

export const policy = resourcePolicy({
  name: "docker-container-data-on-volume",
  description: "Databases in containers keep their data on a volume.",
  enforcementLevel: "mandatory",
  severity: "critical",
  references: [],
  tags: ["storage"],
  remediationSteps:
    "Mount a named volume where the image keeps its data. Dump first what is in the container: it does not move by itself.",
  url: "https://docs.docker.com/engine/storage/volumes/",
  resources: ["docker:index/container:Container"],
  check: ({ props, report }) => {
    const database = databaseIn(props);
    // What is never started keeps nothing.
    if (database === undefined || props.start === false) return;
    const targets = [
      ...entriesOf(props.volumes).map(({ entry }) => textOf(entry.containerPath)),
      ...entriesOf(props.mounts)
        .filter(({ entry }) => entry.type !== "tmpfs")
        .map(({ entry }) => textOf(entry.target)),
    ];
    const { data, volume } = dataOf(props, database);
    if (targets.some((target) => holds(target, data))) return;
    report({
      at: "volumes",
      found: `nothing mounted at ${data}, where ${database.engine} keeps its data`,
      expected: "a named volume there",
      fix: `add { volumeName, containerPath: "${volume}" }`,
    });
  },
});

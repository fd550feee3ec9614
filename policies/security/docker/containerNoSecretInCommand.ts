/** A command is in `docker inspect` and in every list of processes, on the host as well: a password in it is everybody's. */
import { resourcePolicy } from "../../policy.ts";
import { textsOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "docker-container-no-secret-in-command",
  description: "Containers get no secret on their command line.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [],
  tags: ["secrets"],
  remediationSteps:
    "Give the secret as a file on a volume that the program reads. Change the secret: it has been in the clear.",
  url: "https://docs.docker.com/engine/swarm/secrets/",
  resources: ["docker:index/container:Container"],
  check: ({ props, report }) => {
    for (const at of ["command", "entrypoints"] as const) {
      const words = textsOf(props[at]);
      const option = words.findIndex((word, place) =>
        // `--requirepass x`, `--password=x`; an option that names a file is the way it should be.
        /^--?(requirepass|masterauth|password|secret|token)$/i.test(word)
          ? words[place + 1] !== undefined
          : /^--?[\w-]*(pass|password|secret|token)=./i.test(word) || /:\/\/[^/\s:@]*:[^/\s@]+@/.test(word),
      );
      if (option === -1) continue;
      report({
        at: `${at}[${option}]`,
        found: "a secret (not shown)",
        expected: "no secret",
        fix: "give it as a file, and change it",
      });
    }
  },
});

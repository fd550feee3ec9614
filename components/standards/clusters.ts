/** What makes a cluster one that bears losses. */
export const clusters = {
  /** PostgreSQL's instances: with one there is nobody to take over. */
  minimumInstances: 2,
  /** Members of etcd: two of three still agree on a primary when one is lost. Source: etcd's FAQ. */
  minimumMembers: 3,
  /** Names of stacks whose data nobody misses; `*` stands for any text. */
  disposableStacks: [
    ...["dev", "dev-*", "*-dev", "test", "test-*", "*-test", "ci", "ci-*", "pr-*", "preview-*", "review-*"],
    ...["local", "sandbox", "sandbox-*", "demo"],
  ] as string[],
} as const;

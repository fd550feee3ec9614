/** What the Docker tier does besides creating resources, by name; each is loaded when it has something to do. */
export const dockerOperations = {
  bootstrap: async () => (await import("./bootstrap.ts")).bootstrap,
  configuration: async () => (await import("./configuration.ts")).configuration,
  hbaRules: async () => (await import("./hbaRules.ts")).hbaRules,
  ready: async () => (await import("./ready.ts")).ready,
  reloads: async () => (await import("./reload.ts")).reloads,
  volumes: async () => (await import("./volumes.ts")).volumes,
};

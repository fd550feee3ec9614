/** What the access tier does over SQL besides creating the provider's resources, by name; each is loaded when it has something to do. */
export const accessOperations = {
  rotation: async () => (await import("./rotation.ts")).rotation,
  sqlObject: async () => (await import("./sqlObject.ts")).sqlObject,
};

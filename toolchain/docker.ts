export async function ensureDocker(): Promise<void> {}

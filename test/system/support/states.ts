/** State files as `pulumi stack export` writes them, for what needs a state and no stack. */

export interface StateResource {
  type: string;
  name: string;
  inputs: Record<string, unknown>;
}

const stack = "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev";

export const urnOf = ({ type, name }: Pick<StateResource, "type" | "name">) => `urn:pulumi:dev::shop::${type}::${name}`;

/** Of a passphrase that nobody here has. */
const nobodys = {
  type: "passphrase",
  state: { salt: "v1:5VWQyUC5Ds8=:v1:4rRLyVYkO0x7z2Sk:9Ck0vwEJkW1u6Kp1kq6WwCkq2EJ3Mg==" },
};

export function stateOf(resources: readonly StateResource[]): string {
  const recorded = resources.map(({ type, name, inputs }) => ({
    ...{ urn: urnOf({ type, name }), custom: true, id: name, type, inputs, outputs: inputs, parent: stack },
  }));
  const root = { urn: stack, custom: false, type: "pulumi:pulumi:Stack" };
  const deployment = {
    manifest: { time: "2026-01-01T00:00:00Z", magic: "", version: "v3.259.0" },
    resources: resources.length === 0 ? [] : [root, ...recorded],
  };
  const isEncrypted = JSON.stringify(deployment).includes('"ciphertext"');
  const state = { version: 3, deployment: { ...(isEncrypted && { secrets_providers: nobodys }), ...deployment } };
  return JSON.stringify(state, null, 2);
}

/** How an exported state holds a secret: encrypted, or with `--show-secrets` in clear. */
export const secret = (value: { ciphertext: string } | { plaintext: string }) => ({
  "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
  ...value,
});

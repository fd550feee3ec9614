/**
 * The engine's part, played for one resource of a stand-in: check, diff and then create, update or replace, with inputs and state
 * kept between and sent over the wire's form of JSON. The real engine does more (secrets, ordering); serve.test.ts and the system
 * tests of whole stacks are for that.
 */
import type { Properties, Provider, ResourceType } from "../../../toolchain/plugins/provider.ts";

export type Step = "create" | "same" | "update" | "replace";

const overTheWire = (properties: Properties) => JSON.parse(JSON.stringify(properties)) as Properties;

export class Played {
  readonly type: ResourceType;
  readonly urn: string;
  id: string | undefined;
  inputs: Properties = {};
  state: Properties = {};

  constructor(provider: Provider, kind: string, name = "it") {
    const type = `${provider.name}:index/${kind[0]!.toLowerCase()}${kind.slice(1)}:${kind}`;
    this.type = provider.resources[type]!;
    this.urn = `urn:pulumi:test::test::${type}::${name}`;
  }

  /** The inputs as the stand-in wants them; its failures are thrown, as the engine stops at them. */
  async check(news: Properties): Promise<Properties> {
    const checked = await this.type.check!(overTheWire(news), this.inputs, this.urn);
    if (checked.failures.length > 0) {
      throw new Error(checked.failures.map(({ property, reason }) => `${property}: ${reason}`).join("\n"));
    }
    return overTheWire(checked.inputs);
  }

  /** What an update with these inputs would do, and which inputs are the reason. */
  async plan(news: Properties): Promise<{ step: Step; changed: string[] }> {
    const inputs = await this.check(news);
    if (this.id === undefined) return { step: "create", changed: [] };
    const { changed, replaces } = await this.type.diff(this.id, this.inputs, this.state, inputs);
    return { step: replaces.length > 0 ? "replace" : changed.length > 0 ? "update" : "same", changed };
  }

  /** The outputs that a preview promises. */
  async preview(news: Properties): Promise<Properties> {
    const { step } = await this.plan(news);
    const inputs = await this.check(news);
    if (step === "create" || step === "replace") {
      return overTheWire((await this.type.create(inputs, true, this.urn)).state);
    }
    return overTheWire(await this.type.update!(this.id!, this.state, inputs, true));
  }

  /** Makes it so, and says what that took. */
  async up(news: Properties): Promise<Step> {
    const { step } = await this.plan(news);
    const inputs = await this.check(news);
    const old = { id: this.id!, state: this.state };
    if (step === "update") this.state = overTheWire(await this.type.update!(old.id, old.state, inputs, false));
    if (step === "create" || step === "replace") {
      const first =
        step === "replace" && (await this.type.diff(old.id, this.inputs, old.state, inputs)).deleteBeforeReplace;
      if (step === "replace" && first) await this.type.delete(old.id, old.state);
      const { id, state } = await this.type.create(inputs, false, this.urn);
      if (step === "replace" && !first) await this.type.delete(old.id, old.state);
      this.id = id;
      this.state = overTheWire(state);
    }
    this.inputs = inputs;
    return step;
  }

  /** Reads what is there; false when it is gone. */
  async refresh(): Promise<boolean> {
    const found = await this.type.read(this.id!, this.inputs, this.state);
    if (!found) return false;
    this.inputs = overTheWire(found.inputs);
    this.state = overTheWire(found.state);
    return true;
  }

  async destroy(): Promise<void> {
    await this.type.delete(this.id!, this.state);
    this.id = undefined;
  }
}

/**
 * The random stand-in: lengths, alphabets and minima for any settings, and when a value is replaced. That the values can't be guessed
 * is not tested; that they come from node:crypto is in the source.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Properties, UNKNOWN } from "../../../toolchain/plugins/provider.ts";
import { provider } from "../../../toolchain/plugins/random.ts";
import { Played } from "./played.ts";

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** Settings that make sense together: at least one kind of character, and room for the minima. */
const settings = fc
  .record({
    lower: fc.boolean(),
    upper: fc.boolean(),
    numeric: fc.boolean(),
    minLower: fc.nat(5),
    minUpper: fc.nat(5),
    minNumeric: fc.nat(5),
    minSpecial: fc.nat(5),
    more: fc.integer({ min: 1, max: 40 }),
  })
  .map(({ more, ...inputs }) => ({
    ...inputs,
    length: inputs.minLower + inputs.minUpper + inputs.minNumeric + inputs.minSpecial + more,
  }));

describe.each(["RandomPassword", "RandomString"])("%s", (kind) => {
  const made = async (inputs: Properties) => {
    const resource = new Played(provider, kind);
    await resource.up(inputs);
    return resource;
  };

  it("has the wanted length and at least the wanted number of each kind", async () => {
    await fc.assert(
      fc.asyncProperty(settings, async (inputs) => {
        const result = (await made(inputs)).state.result as string;
        expect(result).toHaveLength(inputs.length);
        const found = [/[a-z]/g, /[A-Z]/g, /[0-9]/g, /[^a-zA-Z0-9]/g].map((pattern) => count(result, pattern));
        const { minLower, minUpper, minNumeric, minSpecial } = inputs;
        [minLower, minUpper, minNumeric, minSpecial].forEach((least, index) => {
          expect(found[index]).toBeGreaterThanOrEqual(least);
        });
        const { lower, upper, numeric } = inputs;
        [lower, upper, numeric].forEach((used, index) => {
          if (!used) expect(found[index]).toBe([minLower, minUpper, minNumeric][index]);
        });
      }),
    );
  });

  it("takes special characters from overrideSpecial alone, which may be any", async () => {
    const only = { length: 30, lower: false, upper: false, numeric: false, overrideSpecial: "_ü😀" };
    expect((await made(only)).state.result).toMatch(/^[_ü😀]{30}$/u);
    expect((await made({ length: 200, overrideSpecial: "" })).state.result).toMatch(/[!@#$%&*()=+]/);
  });

  it("differs from one to the next", async () => {
    const results = await Promise.all(Array.from({ length: 50 }, () => made({ length: 16 })));
    expect(new Set(results.map(({ state }) => state.result)).size).toBe(50);
  });

  it("says its defaults among the outputs", async () => {
    const { state } = await made({ length: 12 });
    const defaults = {
      lower: true,
      upper: true,
      numeric: true,
      number: true,
      special: true,
      minLower: 0,
      minSpecial: 0,
    };
    expect(state).toMatchObject({ length: 12, ...defaults });
  });

  it("is kept as long as nothing changes, and replaced for anything else", async () => {
    const resource = await made({ length: 12, keepers: { a: "1" } });
    const { result } = resource.state;
    expect(await resource.up({ length: 12, keepers: { a: "1" }, special: true })).toBe("same");
    expect(await resource.refresh()).toBe(true);
    expect(resource.state.result).toBe(result);
    const changes = [
      { length: 13 },
      { keepers: { a: "2" } },
      { special: false },
      { minUpper: 2 },
      { keepers: UNKNOWN },
    ];
    for (const change of changes) {
      expect((await resource.plan({ length: 12, keepers: { a: "1" }, ...change })).step).toBe("replace");
    }
    expect(await resource.up({ length: 12, keepers: { a: "2" } })).toBe("replace");
    expect(resource.state.result).not.toBe(result);
  });

  it("is unknown in a preview", async () => {
    const previewed = await new Played(provider, kind).preview({ length: UNKNOWN });
    expect(previewed).toMatchObject({ length: UNKNOWN, result: UNKNOWN, upper: true });
  });

  it.each([
    [{ length: 0 }, /length: expected a whole number of at least 1, got 0/],
    [{ length: 3.5 }, /length: expected a whole number/],
    [{ length: 5, minLower: 3, minUpper: 3 }, /length: expected at least 6/],
    [{ length: 5, minLower: -1 }, /minLower: expected/],
    [{ length: 5, lower: false, upper: false, numeric: false, special: false }, /no characters are left/],
    [{ length: 5, number: true, numeric: false }, /number: expected the same as numeric/],
  ])("refuses %j", async (inputs, message) => {
    await expect(new Played(provider, kind).check(inputs)).rejects.toThrow(message);
  });

  it("can't be imported", async () => {
    await expect(new Played(provider, kind).type.read("x", {}, {})).rejects.toThrow(/official/);
  });
});

it("keeps a password out of its id, which is stored in the clear", async () => {
  const password = new Played(provider, "RandomPassword");
  await password.up({ length: 12 });
  expect(password.id).toBe("none");
});

describe("RandomId", () => {
  it("is the same bytes in four writings, behind the prefix", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 64 }), fc.string(), async (byteLength, prefix) => {
        const id = new Played(provider, "RandomId");
        await id.up({ byteLength, prefix });
        const { hex, dec, b64Std, b64Url } = id.state as Record<string, string>;
        const bytes = Buffer.from(hex!.slice(prefix.length), "hex");
        expect(bytes).toHaveLength(byteLength);
        expect(b64Std).toBe(prefix + bytes.toString("base64"));
        expect(b64Url).toBe(prefix + bytes.toString("base64url"));
        expect(dec).toBe(prefix + BigInt(`0x${bytes.toString("hex")}`));
        expect(id.id).toBe(bytes.toString("base64url"));
      }),
    );
  });

  it("is replaced when asked for otherwise, unknown in a preview, and wants at least a byte", async () => {
    const id = new Played(provider, "RandomId");
    expect(await id.preview({ byteLength: 4, prefix: "p-" })).toMatchObject({ hex: UNKNOWN, dec: UNKNOWN });
    await id.up({ byteLength: 4 });
    expect(await id.up({ byteLength: 4 })).toBe("same");
    expect((await id.plan({ byteLength: 4, prefix: "p-" })).step).toBe("replace");
    await expect(id.check({ byteLength: 0 })).rejects.toThrow(/at least 1/);
  });
});

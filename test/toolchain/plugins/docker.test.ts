/** The docker stand-in's pure parts: spellings, checks and comparisons. What Docker itself makes of them is in `test/system/plugins`. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FIELDS } from "../../../toolchain/plugins/docker/container-fields.ts";
import { checkInputs, diffInputs, inputsOf, nameOf, same } from "../../../toolchain/plugins/docker/schema.ts";
import { formatCpus, formatDuration, parseCpus, parseDuration } from "../../../toolchain/plugins/docker/units.ts";
import { provider } from "../../../toolchain/plugins/docker.ts";
import { type Properties, UNKNOWN } from "../../../toolchain/plugins/provider.ts";

const URN = "urn:pulumi:dev::project::docker:index/container:Container::web";

describe("durations", () => {
  it.each([
    ["0s", 0, "0s"],
    ["0", 0, "0s"],
    ["30s", 30e9, "30s"],
    ["60s", 60e9, "1m0s"],
    ["90s", 90e9, "1m30s"],
    ["1h", 3600e9, "1h0m0s"],
    ["1.5s", 1.5e9, "1.5s"],
    ["500ms", 500e6, "500ms"],
    ["2m", 120e9, "2m0s"],
  ])("reads %s as Go does and writes it as Go does", (text, nanoseconds, canonical) => {
    expect(parseDuration(text)).toBe(nanoseconds);
    expect(formatDuration(nanoseconds)).toBe(canonical);
  });

  it.each(["", "5", "-5s", "5 s", "s", "5d"])("refuses %j", (text) => expect(parseDuration(text)).toBeUndefined());

  it("is stable once canonical", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e7 }), (milliseconds) => {
        const text = formatDuration(milliseconds * 1e6);
        expect(formatDuration(parseDuration(text)!)).toBe(text);
      }),
    );
  });
});

describe("cpus", () => {
  it.each([
    ["2", "2.0"],
    ["2.0", "2.0"],
    ["0.5", "0.5"],
    ["1.25", "1.25"],
    ["10", "10."],
  ])("%s reads back as %s, as with the official plugin", (text, canonical) => {
    expect(formatCpus(parseCpus(text)!)).toBe(canonical);
  });

  it.each(["", "two", "-1", "1e3"])("refuses %j", (text) => expect(parseCpus(text)).toBeUndefined());
});

describe("check", () => {
  const check = (inputs: Properties) => checkInputs(FIELDS, inputs);

  it("fills in the official defaults and says which they are", () => {
    const { inputs, failures } = check({ image: "debian", ports: [{ internal: 80 }], healthcheck: { tests: ["CMD"] } });
    expect(failures).toEqual([]);
    expect(inputs).toMatchObject({ mustRun: true, networkMode: "bridge", restart: "no", start: true, waitTimeout: 60 });
    expect(inputs.ports).toEqual([{ internal: 80, ip: "0.0.0.0", protocol: "tcp" }]);
    expect(inputs.healthcheck).toMatchObject({ interval: "0s", retries: 0 });
    expect(inputs.__defaults).toContain("restart");
    expect(inputs.__defaults).not.toContain("image");
  });

  it("reports all mistakes at once, by path", () => {
    const { failures } = check({
      restart: "sometimes",
      memory: "64",
      gpus: "all",
      ports: [{ internal: 80 }, { internal: 70_000, protocol: "icmp" }],
      healthcheck: { interval: "5 minutes" },
      networksAdvanced: [{ aliases: ["a"] }],
    });
    expect(failures.map(({ property }) => property).sort()).toEqual([
      "gpus",
      "healthcheck.interval",
      "image",
      "memory",
      "networksAdvanced[0].name",
      "ports[1].internal",
      "ports[1].protocol",
      "restart",
    ]);
    expect(failures.find(({ property }) => property === "gpus")?.reason).toContain("not supported");
  });

  it("never repeats an upload's content", () => {
    const secret = "correct horse";
    const { failures } = check({
      image: "debian",
      uploads: [
        { file: "/a", content: secret, contentBase64: Buffer.from(secret).toString("base64") },
        { file: "/b", contentBase64: secret },
        { file: "/c", content: { wrong: secret } },
      ],
    });
    expect(failures.length).toBeGreaterThan(1);
    expect(JSON.stringify(failures)).not.toContain(secret);
  });

  it("wants exactly one content for each upload, and lets unknown ones through", () => {
    expect(check({ image: "debian", uploads: [{ file: "/a" }] }).failures).toHaveLength(1);
    expect(check({ image: UNKNOWN, uploads: [{ file: "/a", content: UNKNOWN }] }).failures).toEqual([]);
  });

  it("keeps a generated name, and makes another for a replacement", () => {
    const named = (olds: Properties) => {
      const { inputs } = check({ image: "debian" });
      nameOf(inputs, olds, URN);
      return inputs;
    };
    const first = named({});
    expect(first.name).toMatch(/^web-[0-9a-f]{7}$/);
    expect(named(first).name).toBe(first.name);
    expect(named({}).name).not.toBe(first.name);
    expect(first.__defaults).toContain("name");
  });
});

describe("diff", () => {
  const inputs = (more: Properties = {}): Properties =>
    checkInputs(FIELDS, { name: "web", image: "debian", memory: 64, ...more }).inputs;

  it("is empty for what is only written differently", () => {
    const state = {
      ...inputs({ envs: ["A=1", "B=2"], ports: [{ internal: 80, external: 49_153 }], dns: [], tmpfs: {} }),
      hostname: "chosen-by-docker",
    };
    expect(diffInputs(FIELDS, state, inputs({ envs: ["B=2", "A=1"], ports: [{ internal: 80 }] })).changed).toEqual([]);
  });

  it.each([
    [{ memory: 128 }, ["memory"], []],
    [{ memorySwap: 64, cpuShares: 10, cpuSet: "0", restart: "always" }, 4, []],
    [{ cpus: "0.5" }, ["cpus"], ["cpus"]],
    [{ command: ["a", "b"] }, ["command"], ["command"]],
    [{ image: UNKNOWN }, ["image"], ["image"]],
    [{ uploads: [{ file: "/a", content: UNKNOWN }] }, ["uploads"], ["uploads"]],
    [{ destroyGraceSeconds: 60, wait: true }, 2, []],
    [{ memory: undefined }, ["memory"], []],
  ])("%j", (change, changed, replaces) => {
    const diff = diffInputs(FIELDS, inputs({ command: ["b", "a"] }), inputs({ command: ["b", "a"], ...change }));
    if (typeof changed === "number") expect(diff.changed).toHaveLength(changed);
    else expect(diff.changed).toEqual(changed);
    expect(diff.replaces).toEqual(replaces);
  });

  it("a list has an order, a set has none", () => {
    expect(same({ kind: "list" }, ["a", "b"], ["b", "a"])).toBe(false);
    expect(same({ kind: "set" }, ["a", "b"], ["b", "a"])).toBe(true);
    expect(same({ kind: "set" }, ["a", "a"], ["a", "b"])).toBe(false);
  });

  it("removes the old one first only where both would have the same fixed name", async () => {
    const volume = provider.resources["docker:index/volume:Volume"]!;
    const checked = async (news: Properties, olds: Properties = {}) => (await volume.check!(news, olds, URN)).inputs;
    const fixed = await checked({ name: "data", driver: "local" });
    const generated = await checked({ driver: "local" });
    const changed = { driver: "other" };
    expect(await volume.diff("", {}, fixed, { ...fixed, ...changed })).toMatchObject({ deleteBeforeReplace: true });
    expect(await volume.diff("", {}, generated, { ...generated, ...changed })).toMatchObject({
      replaces: ["driver"],
      deleteBeforeReplace: false,
    });
    expect(await volume.diff("", {}, fixed, { ...fixed, name: "more" })).toMatchObject({ deleteBeforeReplace: false });
  });

  it("after a read, keeps the program's wording and takes over what drifted", () => {
    const wanted = inputs({ envs: ["A=1", "B=2"] });
    const state = { ...wanted, envs: ["B=2", "A=1"], memory: 32 };
    const read = inputsOf(FIELDS, wanted, state);
    expect(read).toEqual({ ...wanted, memory: 32 });
  });
});

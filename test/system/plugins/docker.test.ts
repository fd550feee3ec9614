/**
 * The docker stand-in against a real Docker, driven as the engine drives it: check, create, diff, read, update, delete.
 *
 * It does not prove that the official plugin does the same; that is recorded from trials, and where the two are known to differ the
 * resource's own file says so.
 */
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Connection } from "../../../toolchain/plugins/docker/connection.ts";
import { provider } from "../../../toolchain/plugins/docker.ts";
import { type Diff, type Properties, UNKNOWN } from "../../../toolchain/plugins/provider.ts";

const IMAGE = "debian:trixie-slim";
const SLEEP = { image: IMAGE, command: ["sleep", "infinity"] };
const SUBNET = "10.231.9.0/24";

const docker = (...args: string[]): string => execFileSync("docker", args, { encoding: "utf8", stdio: "pipe" }).trim();
const inspect = (name: string, format: string): string => docker("inspect", "--format", format, name);

/** Only what bears this file's prefix: other work may run on the same Docker. */
function sweep(): void {
  const each = (list: string[], remove: string[]) => {
    const found = docker(...list)
      .split("\n")
      .filter((name) => name.startsWith("tb-"));
    if (found.length > 0) docker(...remove, ...found);
  };
  each(["ps", "-a", "--filter", "name=tb-", "--format", "{{.Names}}"], ["rm", "-f", "-v"]);
  each(["network", "ls", "--filter", "name=tb-", "--format", "{{.Name}}"], ["network", "rm"]);
  each(["volume", "ls", "--filter", "name=tb-", "--format", "{{.Name}}"], ["volume", "rm", "-f"]);
  each(["images", "--filter", "reference=tb-*", "--format", "{{.Repository}}:{{.Tag}}"], ["rmi", "-f"]);
}

/** One resource of one stack, with the engine's part played: state and inputs are kept from step to step. */
class Resource {
  #type;
  #urn: string;
  id = "";
  inputs: Properties = {};
  state: Properties = {};

  constructor(kind: "Container" | "Image" | "Network" | "RemoteImage" | "Volume", name: string) {
    const type = `docker:index/${kind[0]!.toLowerCase()}${kind.slice(1)}:${kind}`;
    this.#type = provider.resources[type]!;
    this.#urn = `urn:pulumi:test::test::${type}::${name}`;
  }

  async #check(news: Properties): Promise<Properties> {
    const { inputs, failures } = await this.#type.check!(news, this.inputs, this.#urn);
    if (failures.length > 0) throw new Error(failures.map((each) => `${each.property} ${each.reason}`).join("\n"));
    return inputs;
  }

  /** The inputs make the trip over the wire in the engine; so do they here. */
  async create(news: Properties): Promise<this> {
    const inputs = JSON.parse(JSON.stringify(await this.#check(news))) as Properties;
    const { id, state } = await this.#type.create(inputs, false, this.#urn);
    Object.assign(this, { id, inputs, state: JSON.parse(JSON.stringify(state)) });
    return this;
  }

  async previewCreate(news: Properties): Promise<Properties> {
    return (await this.#type.create(await this.#check(news), true, this.#urn)).state;
  }

  async diff(news: Properties): Promise<Diff> {
    return this.#type.diff(this.id, this.inputs, this.state, await this.#check(news));
  }

  /** `false` when it is gone. */
  async refresh(): Promise<boolean> {
    const found = await this.#type.read(this.id, this.inputs, this.state);
    if (found) Object.assign(this, JSON.parse(JSON.stringify(found)));
    return found !== undefined;
  }

  async update(news: Properties): Promise<void> {
    const inputs = await this.#check(news);
    this.state = await this.#type.update!(this.id, this.state, inputs, false);
    this.inputs = inputs;
  }

  async delete(): Promise<void> {
    await this.#type.delete(this.id, this.state);
  }

  /** Neither a second run nor one after a refresh has anything to do. */
  async expectQuiet(news: Properties): Promise<void> {
    expect((await this.diff(news)).changed).toEqual([]);
    expect(await this.refresh()).toBe(true);
    expect((await this.diff(news)).changed).toEqual([]);
  }
}

const make = (kind: ConstructorParameters<typeof Resource>[0], news: Properties) =>
  new Resource(kind, String(news.name ?? "tb")).create(news);

beforeAll(async () => {
  sweep();
  await provider.configure({});
});
afterEach(sweep);
afterAll(sweep);

describe("Network", () => {
  const args = {
    name: "tb-net",
    internal: true,
    ipamConfigs: [{ subnet: SUBNET, gateway: "10.231.9.1" }],
    labels: [{ label: "team", value: "data" }],
  };

  it("is made as asked, is quiet, and is seen gone", async () => {
    const network = await make("Network", args);
    expect(inspect("tb-net", '{{.Internal}} {{.Driver}} {{index .Labels "team"}}')).toBe("true bridge data");
    expect(network.state).toMatchObject({ name: "tb-net", scope: "local", driver: "bridge" });
    await network.expectQuiet(args);
    docker("network", "rm", "tb-net");
    expect(await network.refresh()).toBe(false);
    await network.delete();
  });

  it("is quiet with everything left to Docker", async () => {
    const network = await make("Network", { name: "tb-net" });
    await network.expectQuiet({ name: "tb-net" });
  });

  it("is replaced by any change, the old one first as the name is taken", async () => {
    const network = await make("Network", args);
    expect(await network.diff({ ...args, internal: false })).toEqual({
      changed: ["internal"],
      replaces: ["internal"],
      deleteBeforeReplace: true,
    });
  });

  it("refuses a name that is taken, and a subnet that overlaps", async () => {
    await make("Network", args);
    await expect(make("Network", { name: "tb-net" })).rejects.toThrow(/"tb-net".*already exists/);
    await expect(make("Network", { ...args, name: "tb-other" })).rejects.toThrow(/"tb-other".*overlaps/);
  });

  it("waits for a container that is just going", async () => {
    const network = await make("Network", args);
    const container = await make("Container", { ...SLEEP, name: "tb-c", networksAdvanced: [{ name: network.id }] });
    await Promise.all([network.delete(), container.delete()]);
    expect(await network.refresh()).toBe(false);
  });
});

describe("Volume", () => {
  const args = { name: "tb-vol", labels: [{ label: "team", value: "data" }] };

  it("is made, is quiet, and is seen gone; a second removal is none", async () => {
    const volume = await make("Volume", args);
    expect(volume.state).toMatchObject({ driver: "local", mountpoint: expect.stringContaining("tb-vol") });
    await volume.expectQuiet(args);
    await volume.delete();
    expect(await volume.refresh()).toBe(false);
    await volume.delete();
  });

  it("takes over one that exists, with what is in it", async () => {
    docker("volume", "create", "tb-vol");
    docker("run", "--rm", "-v", "tb-vol:/v", IMAGE, "sh", "-c", "echo kept > /v/file");
    await make("Volume", { name: "tb-vol" });
    expect(docker("run", "--rm", "-v", "tb-vol:/v", IMAGE, "cat", "/v/file")).toBe("kept");
  });

  it("is not removed while something uses it", async () => {
    const volume = await make("Volume", args);
    const mounted = { volumes: [{ volumeName: "tb-vol", containerPath: "/v" }] };
    await make("Container", { ...SLEEP, name: "tb-c", ...mounted });
    await expect(volume.delete()).rejects.toThrow(/"tb-vol".*in use/);
    expect(await volume.refresh()).toBe(true);
  });
});

describe("Container", () => {
  /** Everything that a database stack sets, at once. */
  const rich = {
    ...SLEEP,
    name: "tb-c",
    user: "0",
    groupAdds: ["0"],
    envs: ["A=1", "B=2"],
    labels: [{ label: "team", value: "data" }],
    hostname: "here",
    workingDir: "/tmp",
    dns: ["127.0.0.1"],
    hosts: [{ host: "other", ip: "10.0.0.9" }],
    mounts: [{ target: "/scratch", type: "tmpfs", tmpfsOptions: { sizeBytes: 1_048_576 } }],
    tmpfs: { "/run": "size=1m" },
    restart: "always",
    destroyGraceSeconds: 1,
    stopSignal: "SIGINT",
    stopTimeout: 5,
    init: true,
    memory: 64,
    memorySwap: 64,
    memoryReservation: 32,
    cpus: "0.5",
    cpuShares: 512,
    cpuSet: "0",
    shmSize: 128,
    ulimits: [{ name: "nofile", soft: 1000, hard: 2000 }],
    capabilities: { adds: ["CAP_CHOWN"], drops: ["ALL"] },
    securityOpts: ["no-new-privileges:true"],
    sysctls: { "net.ipv4.tcp_keepalive_time": "60" },
    logDriver: "json-file",
    logOpts: { "max-size": "1m" },
    healthcheck: { tests: ["CMD", "true"], interval: "1m30s", timeout: "5s", startPeriod: "1s", retries: 3 },
  };

  it("is made as asked, is quiet, and is seen gone", async () => {
    const container = await make("Container", rich);
    expect(
      inspect(
        "tb-c",
        "{{.HostConfig.Memory}} {{.HostConfig.NanoCpus}} {{.HostConfig.RestartPolicy.Name}} {{.Config.User}}",
      ),
    ).toBe(`${64 * 1024 * 1024} 500000000 always 0`);
    expect(docker("exec", "tb-c", "sh", "-c", "echo $A $B; hostname; ulimit -n; pwd").split("\n")).toEqual([
      "1 2",
      "here",
      "1000",
      "/tmp",
    ]);
    await container.expectQuiet(rich);
    docker("rm", "-f", "tb-c");
    expect(await container.refresh()).toBe(false);
    await container.delete();
  });

  it("takes an image by name, by tag and by id, and is quiet with each", async () => {
    for (const image of [IMAGE, inspect(IMAGE, "{{.Id}}")]) {
      const args = { ...SLEEP, image, name: "tb-c" };
      const container = await make("Container", args);
      await container.expectQuiet(args);
      await container.delete();
    }
    docker("tag", IMAGE, "tb-untagged:latest");
    const args = { ...SLEEP, image: "tb-untagged", name: "tb-c" };
    await (await make("Container", args)).expectQuiet(args);
  });

  it("listens on 127.0.0.1 only, with a static address, under its alias", async () => {
    const network = await make("Network", { name: "tb-net", ipamConfigs: [{ subnet: SUBNET }] });
    const args = {
      ...SLEEP,
      name: "tb-c",
      networksAdvanced: [{ name: "tb-net", aliases: ["db"], ipv4Address: "10.231.9.40" }],
      ports: [{ internal: 5432, ip: "127.0.0.1" }],
    };
    const container = await make("Container", args);
    expect(container.state.networkDatas).toMatchObject([
      { networkName: "tb-net", ipAddress: "10.231.9.40", gateway: "10.231.9.1", ipPrefixLength: 24 },
    ]);
    const [port] = container.state.ports as { external: number; ip: string }[];
    expect(port).toMatchObject({ internal: 5432, ip: "127.0.0.1", protocol: "tcp" });
    expect(docker("port", "tb-c", "5432/tcp")).toBe(`127.0.0.1:${port!.external}`);
    await container.expectQuiet(args);
    const probe = ["run", "--rm", "--name", "tb-probe", "--network", "tb-net", IMAGE, "getent", "hosts", "db"];
    expect(docker(...probe)).toMatch(/^10\.231\.9\.40\s/);
    await container.delete();
    await network.delete();
  });

  it("changes its limits in place", async () => {
    const container = await make("Container", rich);
    const more = { ...rich, memory: 128, memorySwap: 256, cpuShares: 256, cpuSet: "0-1", restart: "unless-stopped" };
    expect(await container.diff(more)).toMatchObject({
      changed: expect.arrayContaining(["memory", "memorySwap", "cpuShares", "cpuSet", "restart"]),
      replaces: [],
    });
    await container.update(more);
    expect(
      inspect("tb-c", "{{.Id}} {{.HostConfig.Memory}} {{.HostConfig.MemorySwap}} {{.HostConfig.RestartPolicy.Name}}"),
    ).toBe(`${container.id} ${128 * 1024 * 1024} ${256 * 1024 * 1024} unless-stopped`);
    await container.expectQuiet(more);
  });

  it("is replaced for the rest, always the old one first", async () => {
    const container = await make("Container", rich);
    for (const change of [{ cpus: "1.0" }, { envs: ["A=2"] }, { image: UNKNOWN }, { name: "tb-other" }]) {
      expect(await container.diff({ ...rich, ...change })).toEqual({
        changed: Object.keys(change),
        replaces: Object.keys(change),
        deleteBeforeReplace: true,
      });
    }
  });

  it("shows changed limits as drift, and mends them", async () => {
    const container = await make("Container", rich);
    docker("update", "--memory", "32m", "--memory-swap", "32m", "tb-c");
    await container.refresh();
    expect(container.inputs).toMatchObject({ memory: 32, memorySwap: 32 });
    expect(await container.diff(rich)).toMatchObject({ changed: ["memory", "memorySwap"], replaces: [] });
    await container.update(rich);
    await container.expectQuiet(rich);
  });

  it("shows a stop as drift, and starts it again in place", async () => {
    const container = await make("Container", rich);
    docker("kill", "tb-c");
    await container.refresh();
    expect(container.state).toMatchObject({ mustRun: false, exitCode: 137 });
    expect(await container.diff(rich)).toMatchObject({ changed: ["mustRun"], replaces: [] });
    await container.update(rich);
    expect(inspect("tb-c", "{{.State.Running}} {{.Id}}")).toBe(`true ${container.id}`);
    await container.expectQuiet(rich);
  });

  it.each([
    ["memory without memorySwap", { memory: 64 }, "memorySwap"],
    ["capabilities without CAP_", { capabilities: { adds: ["CHOWN"] } }, "capabilities"],
    ["durations that are not canonical", { healthcheck: { tests: ["CMD", "true"], interval: "60s" } }, "healthcheck"],
    ["round cpus without .0", { cpus: "1" }, "cpus"],
  ])("drifts with %s, as with the official plugin", async (_what, more, property) => {
    const args = { ...SLEEP, name: "tb-c", ...more };
    const container = await make("Container", args);
    await container.refresh();
    expect((await container.diff(args)).changed).toEqual([property]);
  });

  it("does not publish ports from an internal network, as Docker does not", async () => {
    await make("Network", { name: "tb-net", internal: true });
    const ports = [{ internal: 80, external: 0, ip: "127.0.0.1" }];
    const args = { ...SLEEP, name: "tb-c", networksAdvanced: [{ name: "tb-net" }], ports };
    const container = await make("Container", args);
    expect(await container.diff(args)).toMatchObject({ replaces: ["ports"] });
  });

  it("is known in a preview as far as it can be, and touches nothing", async () => {
    const container = new Resource("Container", "tb-c");
    const planned = await container.previewCreate({ name: "tb-c", image: UNKNOWN, envs: [UNKNOWN], memory: 64 });
    expect(planned).toMatchObject({
      name: "tb-c",
      image: UNKNOWN,
      memory: 64,
      networkDatas: UNKNOWN,
      hostname: UNKNOWN,
    });
    expect(docker("ps", "-a", "--filter", "name=tb-c", "--format", "{{.Names}}")).toBe("");
  });

  describe("uploads", () => {
    const secret = "correct horse battery staple";
    const carrier = {
      ...SLEEP,
      name: "tb-carrier",
      start: false,
      mustRun: false,
      networkMode: "none",
      volumes: [{ volumeName: "tb-config", containerPath: "/config" }],
      uploads: [
        { file: "/config/deep/secret", content: secret, permissions: "0440" },
        { file: "/config/binary", contentBase64: Buffer.from([0, 255, 10]).toString("base64"), executable: true },
      ],
    };

    it("reach a named volume through a container that never starts, root's and with their mode", async () => {
      const container = await make("Container", carrier);
      expect(inspect("tb-carrier", "{{.State.Status}}")).toBe("created");
      const list = ["sh", "-c", "stat -c '%U:%G %a %s' /config/deep/secret /config/binary; cat /config/deep/secret"];
      expect(docker("run", "--rm", "-v", "tb-config:/config:ro", IMAGE, ...list).split("\n")).toEqual([
        `root:root 440 ${secret.length}`,
        "root:root 744 3",
        secret,
      ]);
      await container.expectQuiet(carrier);
    });

    it("are not in what Docker tells about the container, its logs or its image", async () => {
      await make("Container", { ...carrier, start: true, mustRun: true, networkMode: "bridge" });
      expect(docker("inspect", "tb-carrier")).not.toContain(secret);
      expect(docker("logs", "tb-carrier")).not.toContain(secret);
      expect(docker("history", "--no-trunc", IMAGE)).not.toContain(secret);
    });

    it("that change replace the container", async () => {
      const container = await make("Container", carrier);
      const uploads = [{ ...carrier.uploads[0]!, content: "other" }, carrier.uploads[1]!];
      expect(await container.diff({ ...carrier, uploads })).toMatchObject({ replaces: ["uploads"] });
    });

    it("that fail say so without their content, and leave no container", async () => {
      const uploads = [{ file: "/config", content: secret }];
      const failure = await make("Container", { ...carrier, uploads }).catch((error: Error) => error.message);
      expect(failure).toContain('"tb-carrier"');
      expect(failure).not.toContain(secret);
      expect(docker("ps", "-a", "--filter", "name=tb-carrier", "--format", "{{.Names}}")).toBe("");
    });
  });

  describe("wait", () => {
    const gone = () => expect(docker("ps", "-a", "--filter", "name=tb-c", "--format", "{{.Names}}")).toBe("");
    const health = (test: string) => ({ tests: ["CMD-SHELL", test], interval: "500ms", timeout: "5s", retries: 2 });

    it("comes back when the health check passes", async () => {
      const args = {
        ...SLEEP,
        name: "tb-c",
        command: ["sh", "-c", "sleep 1; touch /ready; sleep infinity"],
        healthcheck: health("test -e /ready"),
        wait: true,
      };
      const container = await make("Container", args);
      expect(inspect("tb-c", "{{.State.Health.Status}}")).toBe("healthy");
      await container.expectQuiet(args);
    });

    it("fails in time with the health check's words and the last log lines, and leaves nothing", async () => {
      const args = {
        ...SLEEP,
        name: "tb-c",
        command: ["sh", "-c", "echo starting up; sleep infinity"],
        healthcheck: health("echo not yet ready; exit 1"),
        wait: true,
        waitTimeout: 3,
      };
      await expect(make("Container", args)).rejects.toThrow(/within 3 s[\s\S]*not yet ready[\s\S]*starting up/);
      gone();
    });

    it("fails at once when the container ends", async () => {
      const command = ["sh", "-c", "echo no such file; exit 7"];
      const args = { ...SLEEP, name: "tb-c", command, healthcheck: health("true"), wait: true, waitTimeout: 300 };
      await expect(make("Container", args)).rejects.toThrow(/exit code 7[\s\S]*no such file/);
      gone();
    });

    it("says when there is nothing to wait for", async () => {
      await expect(make("Container", { ...SLEEP, name: "tb-c", wait: true })).rejects.toThrow(/no health check/);
      gone();
    });
  });

  it("leaves nothing when a start, a network or an image fails, and says why", async () => {
    const names = () => docker("ps", "-a", "--filter", "name=tb-c", "--format", "{{.Names}}");
    await expect(make("Container", { ...SLEEP, name: "tb-c", command: ["/nowhere"] })).rejects.toThrow(/nowhere/);
    expect(names()).toBe("");
    const elsewhere = { networksAdvanced: [{ name: "tb-nonet" }] };
    await expect(make("Container", { ...SLEEP, name: "tb-c", ...elsewhere })).rejects.toThrow(/"tb-c".*tb-nonet/);
    expect(names()).toBe("");
    const noImage = { name: "tb-c", image: "localhost:1/tb-none:1" };
    await expect(make("Container", noImage)).rejects.toThrow(/"localhost:1\/tb-none:1" is not on this host/);
    expect(names()).toBe("");
  });

  it("names the port that is taken", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const args = { ...SLEEP, name: "tb-c", ports: [{ internal: 80, external: port, ip: "127.0.0.1" }] };
    await expect(make("Container", args)).rejects.toThrow(new RegExp(`"tb-c" could not be started.*${port}`));
    server.close();
  });

  it("ends by its own signal within its grace, and takes its anonymous volumes along", async () => {
    const args = {
      ...SLEEP,
      name: "tb-c",
      command: ["sh", "-c", "trap 'echo bye > /kept/end; exit 0' TERM; touch /kept/up; while :; do sleep 0.1; done"],
      volumes: [{ volumeName: "tb-vol", containerPath: "/kept" }, { containerPath: "/anonymous" }],
      destroyGraceSeconds: 30,
      healthcheck: { tests: ["CMD", "test", "-e", "/kept/up"], interval: "100ms", timeout: "5s", retries: 1 },
      wait: true,
    };
    const container = await make("Container", args);
    const anonymous = inspect("tb-c", '{{range .Mounts}}{{if eq .Destination "/anonymous"}}{{.Name}}{{end}}{{end}}');
    await container.delete();
    expect(docker("run", "--rm", "-v", "tb-vol:/kept", IMAGE, "cat", "/kept/end")).toBe("bye");
    expect(docker("volume", "ls", "-q")).not.toContain(anonymous);
  });

  it("gives what a container that was attached to printed, and how it ended", async () => {
    const command = ["sh", "-c", "echo done; echo warned >&2; exit 3"];
    const args = { ...SLEEP, name: "tb-c", command, attach: true, logs: true, mustRun: false };
    const container = await make("Container", args);
    expect(container.state.exitCode).toBe(3);
    expect(String(container.state.containerLogs).split("\n").sort()).toEqual(["", "done", "warned"]);
    await container.expectQuiet(args);
  });
});

describe("Image", () => {
  let context: string;
  const args = (more: Properties = {}) => ({
    imageName: "tb-image:1",
    skipPush: true,
    build: { context, platform: "linux/amd64", args: { GREETING: "hello" }, ...more },
  });
  const write = (name: string, content: string) => writeFileSync(path.join(context, name), content);

  beforeEach(() => {
    context = mkdtempSync(path.join(tmpdir(), "tb-context-"));
    write("Dockerfile", `FROM ${IMAGE}\nARG GREETING\nCOPY . /app/\nRUN echo $GREETING > /greeting\n`);
    write(".dockerignore", "# comment\n*.log\nnode_modules\n!kept.log\n");
    write("file", "one");
    write("noise.log", "noise");
    write("kept.log", "kept");
    mkdirSync(path.join(context, "bin"));
    write("bin/tool", "#!/bin/sh\necho tool\n");
    chmodSync(path.join(context, "bin/tool"), 0o755);
    symlinkSync("tool", path.join(context, "bin/link"));
  });
  afterEach(() => rmSync(context, { recursive: true }));

  it.each(["BuilderV1", "BuilderBuildKit"])(
    "is built by %s from what the context holds, and is quiet",
    async (version) => {
      const news = args({ builderVersion: version });
      const image = await make("Image", news);
      expect(image.id).toBe("tb-image:1");
      expect(image.state).toMatchObject({
        imageName: "tb-image:1",
        baseImageName: "tb-image:1",
        registryServer: "",
        dockerfile: "Dockerfile",
        context,
        repoDigest: inspect("tb-image:1", "{{.Id}}"),
      });
      const look = ["sh", "-c", "cat /greeting; cd /app; ls; bin/link; stat -c '%U %a' bin/tool"];
      expect(docker("run", "--rm", "tb-image:1", ...look).split("\n")).toEqual([
        "hello",
        "Dockerfile",
        "bin",
        "file",
        "kept.log",
        "tool",
        "root 755",
      ]);
      await image.expectQuiet(news);
    },
  );

  it("is built again for a changed file, mode, argument or Dockerfile, and not for an ignored file", async () => {
    const image = await make("Image", args());
    const first = image.state.repoDigest;
    const changed = async () => (await image.diff(args())).changed;
    write("noise.log", "more noise");
    expect(await changed()).toEqual([]);
    expect((await image.diff(args({ args: { GREETING: "bye" } }))).changed).toEqual(["build"]);
    write("file", "two");
    expect(await image.diff(args())).toEqual({ changed: ["build"], replaces: [] });
    await image.update(args());
    expect(image.state.repoDigest).not.toBe(first);
    expect(image.state.repoDigest).toBe(inspect("tb-image:1", "{{.Id}}"));
    await image.expectQuiet(args());
    chmodSync(path.join(context, "file"), 0o600);
    expect(await changed()).toEqual(["build"]);
    chmodSync(path.join(context, "file"), 0o644);
    expect(await changed()).toEqual([]);
    write("Dockerfile", `FROM ${IMAGE}\n`);
    expect(await changed()).toEqual(["build"]);
  });

  it("has an unknown id in a preview, builds nothing, and takes unknown arguments", async () => {
    const image = new Resource("Image", "tb");
    const planned = await image.previewCreate(args({ args: { GREETING: UNKNOWN } }));
    expect(planned).toMatchObject({ imageName: "tb-image:1", repoDigest: UNKNOWN });
    expect(docker("images", "-q", "tb-image:1")).toBe("");
  });

  it("is seen gone when it was removed by hand, and stays when its resource goes", async () => {
    const image = await make("Image", args());
    await image.delete();
    expect(await image.refresh()).toBe(true);
    docker("rmi", "tb-image:1");
    expect(await image.refresh()).toBe(false);
  });

  it("takes a Dockerfile from outside of the context", async () => {
    const outside = `${context}.Dockerfile`;
    writeFileSync(outside, `FROM ${IMAGE}\nCOPY file /file\n`);
    const image = await make("Image", args({ dockerfile: outside, args: {} }));
    rmSync(outside);
    expect(docker("run", "--rm", String(image.state.repoDigest), "cat", "/file")).toBe("one");
  });

  it.each(["BuilderV1", "BuilderBuildKit"])("says why a build by %s failed, with its last lines", async (version) => {
    write("Dockerfile", `FROM ${IMAGE}\nRUN echo this cannot work; exit 9\n`);
    await expect(make("Image", args({ builderVersion: version }))).rejects.toThrow(
      /"tb-image:1"[\s\S]*9[\s\S]*this cannot work/,
    );
  });

  it("says what is wrong with its inputs before it builds", async () => {
    await expect(make("Image", { ...args(), skipPush: false })).rejects.toThrow(/skipPush must be true/);
    await expect(make("Image", args({ context: "nowhere" }))).rejects.toThrow(/build.context must be a folder/);
    await expect(make("Image", args({ dockerfile: "Missing" }))).rejects.toThrow(/build.dockerfile must be a file/);
    await expect(make("Image", args({ cacheFrom: { images: [] } }))).rejects.toThrow(
      /build.cacheFrom is not supported/,
    );
  });
});

describe("RemoteImage", () => {
  it("finds what is here without pulling it, is quiet, and may leave it", async () => {
    const args = { name: IMAGE, keepLocally: true };
    const image = await make("RemoteImage", args);
    expect(image.state.imageId).toBe(inspect(IMAGE, "{{.Id}}"));
    await image.expectQuiet(args);
    await image.delete();
    expect(docker("images", "-q", IMAGE)).not.toBe("");
  });
});

describe("the provider's settings", () => {
  const hostBefore = process.env.DOCKER_HOST;
  afterEach(() => {
    if (hostBefore === undefined) delete process.env.DOCKER_HOST;
    else process.env.DOCKER_HOST = hostBefore;
  });

  it("say where Docker was looked for when it is not there, unless told not to look", async () => {
    const host = "unix:///nowhere/docker.sock";
    await expect(new Connection().configure({ host })).rejects.toThrow(/does not answer at unix:\/\/\/nowhere/);
    await new Connection().configure({ host, disableDockerDaemonCheck: "true" });
  });

  it("may be unknown in a preview", () => new Connection().configure({ host: UNKNOWN }));

  it("are refused where they are not supported, without their values", async () => {
    const error = await new Connection().configure({ keyMaterial: "PRIVATE" }).catch((e: Error) => e.message);
    expect(error).toMatch(/keyMaterial/);
    expect(error).not.toMatch(/PRIVATE/);
  });
});

/** A container in Pulumi's words and in Docker's: the request that makes one, and what an inspection says about it. */
import type { ContainerCreateOptions, ContainerInspectInfo, HostConfig } from "dockerode";
import type { Properties } from "../provider.ts";
import type { ContainerInputs } from "./container-fields.ts";
import { labelMap, withoutDefaults } from "./schema.ts";
import { formatCpus, formatDuration, parseCpus, parseDuration } from "./units.ts";

const MIB = 1024 * 1024;

/** The limits that Docker can change while the container runs. */
export function limitsOf(inputs: ContainerInputs): HostConfig {
  const swap = inputs.memorySwap;
  return {
    RestartPolicy: { Name: inputs.restart, MaximumRetryCount: inputs.maxRetryCount ?? 0 },
    CpuShares: inputs.cpuShares ?? 0,
    CpusetCpus: inputs.cpuSet ?? "",
    Memory: (inputs.memory ?? 0) * MIB,
    MemoryReservation: inputs.memoryReservation * MIB,
    ...(swap ? { MemorySwap: swap > 0 ? swap * MIB : swap } : {}),
  };
}

/** Docker's own client library, which the official plugin uses, sends them in this form; so it is this form that reads back. */
function capability(name: string): string {
  const upper = name.toUpperCase();
  return upper === "ALL" || upper.startsWith("CAP_") ? upper : `CAP_${upper}`;
}

export function createBody(inputs: ContainerInputs): ContainerCreateOptions {
  const volumes = inputs.volumes ?? [];
  const ports = inputs.ports ?? [];
  const bindings: Record<string, { HostIp: string; HostPort: string }[]> = {};
  for (const { internal, protocol, ip, external } of ports) {
    const key = `${internal}/${protocol}`;
    bindings[key] ??= [];
    bindings[key].push({ HostIp: ip, HostPort: String(external ?? 0) });
  }
  const health = inputs.healthcheck;
  const emptyObjects = (names: string[]) => Object.fromEntries(names.map((name) => [name, {}]));
  return {
    name: inputs.name,
    Image: inputs.image,
    Cmd: inputs.command,
    Entrypoint: inputs.entrypoints,
    User: inputs.user,
    Env: inputs.envs,
    Labels: labelMap(inputs.labels),
    Hostname: inputs.hostname,
    WorkingDir: inputs.workingDir,
    StopSignal: inputs.stopSignal,
    StopTimeout: inputs.stopTimeout,
    ExposedPorts: emptyObjects(Object.keys(bindings)),
    Volumes: emptyObjects(volumes.map(({ containerPath }) => containerPath)),
    Healthcheck: health && {
      Test: health.tests,
      Interval: parseDuration(health.interval),
      Timeout: parseDuration(health.timeout),
      StartPeriod: parseDuration(health.startPeriod),
      Retries: health.retries,
    },
    HostConfig: {
      ...limitsOf(inputs),
      NetworkMode: inputs.networkMode,
      PortBindings: bindings,
      Dns: inputs.dns,
      ExtraHosts: inputs.hosts?.map(({ host, ip }) => `${host}:${ip}`),
      GroupAdd: inputs.groupAdds,
      Binds: volumes.flatMap(({ hostPath, volumeName, containerPath, readOnly }) => {
        const source = hostPath || volumeName;
        return source ? [`${source}:${containerPath}:${readOnly ? "ro" : "rw"}`] : [];
      }),
      Mounts: inputs.mounts?.map(({ target, type, source, readOnly, tmpfsOptions }) => ({
        Target: target,
        Type: type,
        Source: source ?? "",
        ReadOnly: readOnly ?? false,
        ...(tmpfsOptions
          ? { TmpfsOptions: { SizeBytes: tmpfsOptions.sizeBytes ?? 0, Mode: tmpfsOptions.mode ?? 0 } }
          : {}),
      })),
      Tmpfs: inputs.tmpfs,
      AutoRemove: inputs.rm,
      Init: inputs.init ?? false,
      NanoCpus: inputs.cpus === undefined ? undefined : parseCpus(inputs.cpus),
      ShmSize: inputs.shmSize === undefined ? undefined : inputs.shmSize * MIB,
      Ulimits: inputs.ulimits?.map(({ name, soft, hard }) => ({ Name: name, Soft: soft, Hard: hard })),
      CapAdd: inputs.capabilities?.adds?.map(capability),
      CapDrop: inputs.capabilities?.drops?.map(capability),
      SecurityOpt: inputs.securityOpts,
      ReadonlyRootfs: inputs.readOnly,
      Privileged: inputs.privileged,
      Sysctls: inputs.sysctls,
      LogConfig: { Type: inputs.logDriver ?? "", Config: inputs.logOpts ?? {} },
    },
  };
}

/**
 * The state of a container: `prior` (its inputs, or its last state) with everything that Docker can tell put over it. What Docker mixes with the
 * image's own (envs, labels) or forgets (uploads, waits) stays as it was, as in the official plugin.
 */
export function stateOf(prior: Properties, info: ContainerInspectInfo): Properties {
  const { HostConfig: host, State: running } = info;
  const config = info.Config as typeof info.Config & { StopSignal?: string; StopTimeout?: number };
  const networks = info.NetworkSettings as typeof info.NetworkSettings & { Bridge?: string };
  const state: Properties = {
    ...withoutDefaults(prior),
    name: info.Name.replace(/^\//, ""),
    // An id stays an id and a name a name, however Docker itself writes it.
    image: String(prior.image).startsWith("sha256:") ? info.Image : config.Image,
    command: config.Cmd ?? [],
    entrypoints: config.Entrypoint ?? [],
    user: config.User,
    groupAdds: host.GroupAdd ?? [],
    envs: prior.envs ?? [],
    labels: prior.labels ?? [],
    hostname: config.Hostname,
    workingDir: config.WorkingDir,
    networkMode: host.NetworkMode,
    dns: host.Dns ?? [],
    hosts: (host.ExtraHosts ?? []).map((entry: string) => {
      const [name = "", ip = ""] = entry.split(":");
      return { host: name, ip };
    }),
    mounts: (host.Mounts ?? []).map((mount) => ({
      target: mount.Target,
      type: mount.Type,
      source: mount.Source ?? "",
      readOnly: mount.ReadOnly ?? false,
      ...(mount.TmpfsOptions
        ? { tmpfsOptions: { sizeBytes: mount.TmpfsOptions.SizeBytes ?? 0, mode: mount.TmpfsOptions.Mode ?? 0 } }
        : {}),
    })),
    tmpfs: host.Tmpfs ?? {},
    rm: host.AutoRemove ?? false,
    restart: host.RestartPolicy?.Name || "no",
    maxRetryCount: host.RestartPolicy?.MaximumRetryCount ?? 0,
    stopSignal: config.StopSignal ?? "",
    stopTimeout: config.StopTimeout ?? 0,
    init: host.Init ?? false,
    memory: (host.Memory ?? 0) / MIB,
    memorySwap: (host.MemorySwap ?? 0) > 0 ? host.MemorySwap! / MIB : (host.MemorySwap ?? 0),
    memoryReservation: (host.MemoryReservation ?? 0) / MIB,
    cpuShares: host.CpuShares ?? 0,
    cpuSet: host.CpusetCpus ?? "",
    shmSize: (host.ShmSize ?? 0) / MIB,
    securityOpts: host.SecurityOpt ?? [],
    readOnly: host.ReadonlyRootfs ?? false,
    privileged: host.Privileged ?? false,
    sysctls: host.Sysctls ?? {},
    logDriver: host.LogConfig?.Type ?? "",
    bridge: networks.Bridge,
    networkDatas: Object.entries(networks.Networks ?? {}).map(([name, endpoint]) => ({
      networkName: name,
      ipAddress: endpoint.IPAddress,
      ipPrefixLength: endpoint.IPPrefixLen,
      gateway: endpoint.Gateway,
      globalIpv6Address: endpoint.GlobalIPv6Address,
      globalIpv6PrefixLength: endpoint.GlobalIPv6PrefixLen,
      ipv6Gateway: endpoint.IPv6Gateway,
      macAddress: endpoint.MacAddress,
    })),
  };
  if (host.NanoCpus) state.cpus = formatCpus(host.NanoCpus);
  if (prior.ulimits !== undefined) {
    state.ulimits = (host.Ulimits ?? []).map((limit) => ({ name: limit.Name, soft: limit.Soft, hard: limit.Hard }));
  }
  if (prior.logOpts !== undefined) state.logOpts = host.LogConfig?.Config ?? {};
  if (host.CapAdd?.length || host.CapDrop?.length) {
    state.capabilities = { adds: host.CapAdd ?? [], drops: host.CapDrop ?? [] };
  }
  const health = config.Healthcheck;
  if (health) {
    state.healthcheck = {
      tests: health.Test ?? [],
      interval: formatDuration(health.Interval ?? 0),
      timeout: formatDuration(health.Timeout ?? 0),
      startPeriod: formatDuration(health.StartPeriod ?? 0),
      startInterval: "0s",
      retries: health.Retries ?? 0,
    };
  }
  // A stopped container has no published ports; that is no change of them unless it ought to run.
  if (prior.ports !== undefined && (running.Running || prior.mustRun)) state.ports = portsOf(networks.Ports);
  if (!running.Running) {
    state.exitCode = running.ExitCode;
    // The one place where a stop shows: the next run sees that `mustRun` differs, and starts it again.
    state.mustRun = false;
  }
  return state;
}

function portsOf(ports: ContainerInspectInfo["NetworkSettings"]["Ports"]): Properties[] {
  return Object.entries(ports ?? {}).flatMap(([key, bindings]) => {
    const [internal, protocol] = key.split("/");
    return (bindings ?? []).map((binding) => ({
      internal: Number(internal),
      external: Number(binding.HostPort),
      ip: binding.HostIp,
      protocol,
    }));
  });
}

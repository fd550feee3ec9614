/**
 * What a `docker.Container` can be told: types, defaults and replacements are the official plugin's (`init`, `tmpfs` and `healthcheck` included,
 * which it takes without a replacement and then never applies: give those `replaceOnChanges`).
 */
import type { Field, Fields } from "./schema.ts";
import { LABELS } from "./schema.ts";
import { parseCpus, parseDuration } from "./units.ts";

const quote = (value: unknown) => JSON.stringify(value);

const matches = (pattern: RegExp, allowed: string) => (value: string) =>
  pattern.test(value) ? undefined : `${allowed}, found ${quote(value)}`;

const atLeast = (least: number) => (value: number) => (value >= least ? undefined : `${least} or more, found ${value}`);

const port = (value: number) => (value >= 0 && value <= 65_535 ? undefined : `a port from 0 to 65535, found ${value}`);

const duration: Field = {
  kind: "string",
  default: "0s",
  valid: (value: string) =>
    parseDuration(value) === undefined ? `a duration such as "5s" or "1m30s", found ${quote(value)}` : undefined,
};

const HEALTHCHECK: Fields = {
  tests: { kind: "list" },
  interval: duration,
  timeout: duration,
  startPeriod: duration,
  startInterval: {
    kind: "string",
    default: "0s",
    valid: (value: string) =>
      parseDuration(value) === 0 ? undefined : `left out (it needs Docker API 1.44), found ${quote(value)}`,
  },
  retries: { kind: "integer", default: 0, valid: atLeast(0) },
};

const UPLOAD: Fields = {
  file: { kind: "string", required: true },
  content: { kind: "string" },
  contentBase64: {
    kind: "string",
    valid: (value: string) =>
      Buffer.from(value, "base64").toString("base64") === value ? undefined : "base64 (its value is not shown here)",
  },
  executable: { kind: "boolean", default: false },
  permissions: { kind: "string", valid: matches(/^0[0-7]{3}$/, 'an octal mode such as "0440"') },
};

function oneContentEach(uploads: { file?: string; content?: string; contentBase64?: string }[]): string | undefined {
  const wrong = uploads.find((upload) => Boolean(upload.content) === Boolean(upload.contentBase64));
  return (
    wrong && `uploads with a non-empty content or contentBase64, and not both; wrong for file ${quote(wrong.file)}`
  );
}

export const FIELDS: Fields = {
  name: { kind: "string", replaces: true },
  image: { kind: "string", required: true, replaces: true },
  command: {
    kind: "list",
    computed: true,
    replaces: true,
    valid: (words: string[]) => (words.includes("") ? "a list without empty strings" : undefined),
  },
  entrypoints: { kind: "list", computed: true, replaces: true },
  user: { kind: "string", computed: true, replaces: true },
  groupAdds: { kind: "set", replaces: true },
  envs: { kind: "set", computed: true, replaces: true },
  labels: { ...LABELS, computed: true },
  hostname: { kind: "string", computed: true, replaces: true },
  workingDir: { kind: "string", computed: true, replaces: true },

  networkMode: { kind: "string", default: "bridge", replaces: true },
  networksAdvanced: {
    kind: "set",
    of: {
      name: { kind: "string", required: true },
      aliases: { kind: "set" },
      ipv4Address: { kind: "string" },
    },
    replaces: true,
  },
  ports: {
    kind: "set",
    of: {
      internal: { kind: "integer", required: true, valid: port },
      external: { kind: "integer", computed: true, valid: port },
      ip: { kind: "string", default: "0.0.0.0" },
      protocol: { kind: "string", default: "tcp", valid: matches(/^(tcp|udp|sctp)$/, "tcp, udp or sctp") },
    },
    replaces: true,
  },
  dns: { kind: "set", replaces: true },
  hosts: {
    kind: "set",
    of: { host: { kind: "string", required: true }, ip: { kind: "string", required: true } },
    replaces: true,
  },

  volumes: {
    kind: "set",
    of: {
      containerPath: { kind: "string", required: true },
      volumeName: { kind: "string" },
      hostPath: { kind: "string", valid: matches(/^\//, "an absolute path") },
      readOnly: { kind: "boolean" },
    },
    replaces: true,
  },
  mounts: {
    kind: "set",
    of: {
      target: { kind: "string", required: true },
      type: { kind: "string", required: true, valid: matches(/^(bind|volume|tmpfs)$/, "bind, volume or tmpfs") },
      source: { kind: "string" },
      readOnly: { kind: "boolean" },
      tmpfsOptions: { kind: "object", of: { sizeBytes: { kind: "integer" }, mode: { kind: "integer" } } },
    },
    replaces: true,
  },
  tmpfs: { kind: "map" },
  uploads: { kind: "set", of: UPLOAD, replaces: true, valid: oneContentEach },

  healthcheck: { kind: "object", of: HEALTHCHECK, computed: true },
  wait: { kind: "boolean", default: false },
  waitTimeout: { kind: "integer", default: 60, valid: atLeast(1) },
  start: { kind: "boolean", default: true },
  mustRun: { kind: "boolean", default: true },
  attach: { kind: "boolean", default: false },
  logs: { kind: "boolean", default: false },
  rm: { kind: "boolean", default: false },
  restart: {
    kind: "string",
    default: "no",
    valid: matches(/^(no|on-failure|always|unless-stopped)$/, "no, on-failure, always or unless-stopped"),
  },
  maxRetryCount: { kind: "integer" },
  destroyGraceSeconds: { kind: "integer", valid: atLeast(0) },
  removeVolumes: { kind: "boolean", default: true },
  stopSignal: { kind: "string", computed: true, replaces: true },
  stopTimeout: { kind: "integer", computed: true, replaces: true },
  init: { kind: "boolean", computed: true },

  memory: { kind: "integer", valid: atLeast(0) },
  memorySwap: { kind: "integer", valid: atLeast(-1) },
  memoryReservation: { kind: "integer", default: 0, valid: atLeast(0) },
  cpus: {
    kind: "string",
    replaces: true,
    valid: (value: string) =>
      parseCpus(value) === undefined ? `a number of CPUs such as "0.5" or "2.0", found ${quote(value)}` : undefined,
  },
  cpuShares: { kind: "integer", valid: atLeast(0) },
  cpuSet: { kind: "string", valid: matches(/^\d+([,-]\d+)*$/, 'CPU numbers such as "0-1" or "0,2"') },
  shmSize: { kind: "integer", computed: true, replaces: true, valid: atLeast(0) },
  ulimits: {
    kind: "set",
    of: {
      name: { kind: "string", required: true },
      soft: { kind: "integer", required: true },
      hard: { kind: "integer", required: true },
    },
    replaces: true,
  },

  capabilities: { kind: "object", of: { adds: { kind: "set" }, drops: { kind: "set" } }, replaces: true },
  securityOpts: { kind: "set", computed: true, replaces: true },
  readOnly: { kind: "boolean", default: false, replaces: true },
  privileged: { kind: "boolean", replaces: true },
  sysctls: { kind: "map", replaces: true },

  logDriver: { kind: "string", computed: true, replaces: true },
  logOpts: { kind: "map", replaces: true },

  // Named so that what the official plugin always fills in is the same here; other values than these are not supported.
  containerReadRefreshTimeoutMilliseconds: { kind: "integer", default: 15_000 },
  tty: { kind: "boolean", default: false, replaces: true, valid: (value: boolean) => (value ? "false" : undefined) },
  stdinOpen: {
    kind: "boolean",
    default: false,
    replaces: true,
    valid: (value: boolean) => (value ? "false" : undefined),
  },
};

/** What only Docker can say. */
export const OUTPUTS = ["bridge", "containerLogs", "exitCode", "networkDatas"];

/** Inputs as the checks above let them through. */
export interface ContainerInputs {
  name: string;
  image: string;
  command?: string[];
  entrypoints?: string[];
  user?: string;
  groupAdds?: string[];
  envs?: string[];
  labels?: { label: string; value: string }[];
  hostname?: string;
  workingDir?: string;
  networkMode: string;
  networksAdvanced?: { name: string; aliases?: string[]; ipv4Address?: string }[];
  ports?: { internal: number; external?: number; ip: string; protocol: string }[];
  dns?: string[];
  hosts?: { host: string; ip: string }[];
  volumes?: { containerPath: string; volumeName?: string; hostPath?: string; readOnly?: boolean }[];
  mounts?: {
    target: string;
    type: "bind" | "volume" | "tmpfs";
    source?: string;
    readOnly?: boolean;
    tmpfsOptions?: { sizeBytes?: number; mode?: number };
  }[];
  tmpfs?: Record<string, string>;
  uploads?: { file: string; content?: string; contentBase64?: string; executable: boolean; permissions?: string }[];
  healthcheck?: {
    tests?: string[];
    interval: string;
    timeout: string;
    startPeriod: string;
    retries: number;
  };
  wait: boolean;
  waitTimeout: number;
  start: boolean;
  mustRun: boolean;
  attach: boolean;
  logs: boolean;
  rm: boolean;
  restart: string;
  maxRetryCount?: number;
  destroyGraceSeconds?: number;
  removeVolumes: boolean;
  stopSignal?: string;
  stopTimeout?: number;
  init?: boolean;
  memory?: number;
  memorySwap?: number;
  memoryReservation: number;
  cpus?: string;
  cpuShares?: number;
  cpuSet?: string;
  shmSize?: number;
  ulimits?: { name: string; soft: number; hard: number }[];
  capabilities?: { adds?: string[]; drops?: string[] };
  securityOpts?: string[];
  readOnly: boolean;
  privileged?: boolean;
  sysctls?: Record<string, string>;
  logDriver?: string;
  logOpts?: Record<string, string>;
}

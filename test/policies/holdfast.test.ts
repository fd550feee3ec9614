/**
 * What Holdfast makes, judged by all policies of all packs, also those that only `strict` asks for: a cluster that is not ephemeral, its
 * roles and its row policies. And that the packs see it where somebody asks Holdfast for less.
 */
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { DatabaseRoles } from "../../components/access/databaseRoles.ts";
import { RowPolicies } from "../../components/access/rowPolicies.ts";
import { DockerPostgres } from "../../components/docker/postgres.ts";
import { loadPolicies, packs } from "../../policies/pack.ts";
import { undecidedMark } from "../../policies/undecided.ts";
import { judge, type Violation } from "./support/judge.ts";
import { record } from "./support/program.ts";

vi.mock("../../components/docker/host.ts", () => ({
  hostFacts: () => ({ memory: 64 * 1024 ** 3, cpus: 16, dataRoot: "/", networks: [], routes: [], ports: [] }),
}));

const root = join(import.meta.dirname, "../..");
const policies = (await Promise.all(packs.map((pack) => loadPolicies(join(root, "policies", pack)))))
  .flat()
  .map(({ policy }) => policy);

/** What the plugins and Holdfast's own operations find out. */
const told = (type: string): Record<string, unknown> =>
  ({
    "docker:index/image:Image": { repoDigest: `sha256:${"5".repeat(64)}` },
    "random:index/randomPassword:RandomPassword": { result: "p".repeat(32) },
    "random:index/randomId:RandomId": { b64Std: Buffer.alloc(16, 7).toString("base64") },
    "tls:index/privateKey:PrivateKey": { privateKeyPem: "the-private-key" },
    "tls:index/selfSignedCert:SelfSignedCert": { certPem: "a-certificate" },
    "tls:index/locallySignedCert:LocallySignedCert": { certPem: "a-certificate" },
    "tls:index/certRequest:CertRequest": { certRequestPem: "a-request" },
    "pulumi-nodejs:dynamic/holdfast:rotation": { generation: 0, since: "2026-01-01", overlapUntil: "2026-01-01" },
    "pulumi-nodejs:dynamic/holdfast:sqlObject": { applied: {} },
  })[type] ?? {};

interface Finding extends Violation {
  policy: string;
}

/** Of all policies, with what the engine would be given before or after. */
async function found(program: () => void, preview: boolean): Promise<Finding[]> {
  const { inputs, outputs } = await record(program, { preview, told });
  const findings: Finding[] = [];
  for (const policy of policies) {
    const violations = await judge(policy, "validateStack" in policy ? outputs : inputs);
    findings.push(...violations.map((violation) => ({ ...violation, policy: policy.name })));
  }
  return findings;
}

const isUndecided = ({ message }: Violation) => message.startsWith(undecidedMark);
const places = (findings: readonly Finding[]) =>
  Object.fromEntries(
    [...Map.groupBy(findings, ({ policy }) => policy)].map(([policy, all]) => [
      policy,
      [...new Set(all.map(({ urn }) => urn!.split("::").at(-1)!))].sort(),
    ]),
  );

/** With what `strict` asks of each login, which nobody can choose for an application. */
function cluster() {
  const db = new DockerPostgres("db", { instances: { a: {}, b: {}, c: {} } });
  const session = { connectionLimit: 20, statementTimeout: "1m", idleInTransactionTimeout: "1m" };
  const rotation = { every: "30d", overlap: "1d" };
  const roles = new DatabaseRoles("roles", {
    connection: db.connection,
    schemas: ["public", "shop"],
    groups: { support: { grants: [{ table: "customers", columns: ["id"], privileges: ["SELECT"] }] } },
    logins: {
      app: { ...session, roles: ["readwrite"], rotation },
      deploy: { ...session, roles: ["migrator"], rotation },
      reader: { ...session, roles: ["readonly", "support"], validUntil: "2030-01-31" },
      dump: { ...session, roles: ["backup"], clientAuth: "cert" },
      metrics: { ...session, roles: ["monitor"], from: ["10.1.2.0/24"], rotation },
    },
    server: db,
  });
  new RowPolicies("rows", {
    connection: db.connection,
    tables: {
      orders: {
        policies: {
          tenant: { tenantColumn: "user_id" },
          dump: { roles: [roles.groups.apply(({ backup }) => backup!)], for: "select", using: "true" },
        },
      },
    },
    deletedWith: db,
  });
}

/** Policies that it does not keep, each with the reason, and where. */
const exceptions: Record<string, string[]> = {
  // The last rule lets everybody log in from the cluster's own network. To which database, CONNECT says, which PUBLIC has not.
  "postgresql-hba-no-all-to-all": ["db-configuration"],
  // A second line for each in the log, of places in PostgreSQL's source: for whoever debugs PostgreSQL.
  "postgresql-setting-log-error-verbosity": ["db-configuration"],
  // There are no superusers' logins to account for: `postgres` comes in by the socket alone, and has no password.
  "postgresql-setting-shared-preload-libraries-set-user": ["db-configuration"],
  // The socket is in the container's own /var/run, where there is no other user; a change restarts all members.
  "postgresql-setting-unix-socket-permissions": ["db-configuration"],
  // Holdfast makes no backups yet.
  "postgresql-setting-archive-mode": ["db-configuration"],
};

it.each([
  ["before", true],
  ["after", false],
])("what Holdfast makes keeps every policy, %s it is created", async (_, preview) => {
  const findings = await found(cluster, preview);
  expect(places(findings.filter((one) => !isUndecided(one)))).toEqual(exceptions);
  // What is not known is for a preview alone.
  if (!preview) expect(findings.filter(isUndecided)).toEqual([]);
});

/** Everything that may be weakened. */
function weak() {
  const db = new DockerPostgres("db", {
    instances: { a: { port: 5440 }, b: {} },
    ...{ durability: "async", etcdMembers: 1, ephemeral: true, bindAddress: "0.0.0.0", audit: "off" },
    hba: [{ database: "app", user: "app", address: "0.0.0.0/0", method: "scram-sha-256" }],
  });
  new DatabaseRoles("roles", {
    connection: db.connection,
    groups: { wiper: { grants: [{ table: "customers", privileges: ["TRUNCATE"] }] } },
    logins: {
      app: { roles: ["readwrite"], from: ["0.0.0.0/0"] },
      reader: { roles: ["readonly", "wiper"], rotation: { every: "1y", overlap: "30d" } },
    },
    server: db,
  });
  new RowPolicies("rows", {
    connection: db.connection,
    tables: { orders: { force: false, policies: { all: { using: "true" }, see: { for: "select", using: "1 = 1" } } } },
  });
}

describe("where somebody asks Holdfast for less", () => {
  it("the packs say so", async () => {
    const findings = await found(weak, false);
    expect(places(findings.filter((one) => !isUndecided(one)))).toMatchObject({
      "docker-container-no-public-database-port": ["db-a", "db-haproxy"],
      "holdfast-cluster-durability": ["db-configuration"],
      "holdfast-cluster-etcd-members": ["db-volumes"],
      "holdfast-rotation-interval": ["roles-login-reader-rotation"],
      "holdfast-rotation-overlap": ["roles-login-reader-rotation"],
      "holdfast-row-policy-no-open-reads": ["rows-public.orders"],
      "holdfast-row-policy-no-open-writes": ["rows-public.orders"],
      "holdfast-row-security-forced": ["rows-public.orders"],
      "postgresql-grant-no-truncate": ["roles-wiper-tables"],
      "postgresql-hba-address-range": ["db-configuration", "roles-login-app"],
      "postgresql-role-connection-limit": ["roles-login-app", "roles-login-reader", "roles-login-reader-2"],
      "postgresql-role-password-ends": ["roles-login-app"],
      "postgresql-setting-pgaudit-log": ["db-configuration"],
    });
  });

  it("an ephemeral cluster is one in a stack that may be lost", async () => {
    const policy = policies.find(({ name }) => name === "holdfast-cluster-not-ephemeral")!;
    const { inputs } = await record(weak, { preview: true });
    expect(await judge(policy, inputs)).toEqual([]);
    const elsewhere = await judge(policy, inputs, { disposableStacks: ["sandbox"] });
    expect(elsewhere.map(({ urn }) => urn)).toEqual([expect.stringContaining("::db-volumes")]);
    expect(await judge(policy, (await record(cluster, { preview: true })).inputs, { disposableStacks: [] })).toEqual(
      [],
    );
  });
});

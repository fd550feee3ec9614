/** The logins: each with the groups named and nothing of its own, by password, by passwords in turn, or by certificate. */
import * as postgresql from "@pulumi/postgresql";
import * as pulumi from "@pulumi/pulumi";
import * as random from "@pulumi/random";
import type { CertificateCredential, Credential } from "../core/connection.ts";
import { Operation } from "../core/operation.ts";
import { reach } from "../postgres/groups.ts";
import {
  ClientAuth,
  hasOwnRules,
  hbaRules,
  type LoginArgs,
  roleSettings,
  serverNames,
  timeouts,
  validUntil,
} from "../postgres/logins.ts";
import { Group } from "../postgres/privileges.ts";
import type { RotationFacts } from "../postgres/roles.ts";
import {
  activeSlot,
  passwordKeepers,
  periods,
  type Rotation,
  type RotationArgs,
  type Slot,
  slotEnds,
} from "../postgres/rotation.ts";
import { scramVerifier } from "../postgres/scram.ts";
import { generatedPassword } from "../standards/passwords.ts";
import type { Grants } from "./grants.ts";
import type { GroupRoles } from "./groups.ts";
import type { LoginServer } from "./loginServer.ts";
import { rotationOutputs } from "./operations/rotation.ts";
import type { Target } from "./target.ts";

export interface MadeLogin {
  /** Known when the login has all its rights. */
  credential: pulumi.Output<Credential | CertificateCredential>;
  /** Of one that rotates. */
  rotation?: pulumi.Output<RotationFacts>;
}

export class Logins {
  private readonly target: Target;
  private readonly groups: GroupRoles;
  private readonly grants: Grants;
  private readonly server: LoginServer | undefined;
  /** One role after the other, as the groups are. */
  private last: postgresql.Role[] = [];

  constructor(target: Target, groups: GroupRoles, grants: Grants, server: LoginServer | undefined) {
    this.target = target;
    this.groups = groups;
    this.grants = grants;
    this.server = server;
  }

  make(login: string, args: LoginArgs): MadeLogin {
    // Last, so that whoever can log in meets the rights as declared, and comes from where it may.
    const after = [...this.grants.of(reach(this.target.roles.groups, args.roles)), ...this.admitted(login, args)];
    if (args.clientAuth === ClientAuth.Certificate) return { credential: this.certified(login, args, after) };
    if (args.rotation !== undefined) return this.rotating(login, args, args.rotation, after);
    const password = this.password(login, undefined);
    const role = this.role(login, 0, args, password, after);
    const done = this.settings(login, 0, args, role, validUntil(args));
    return { credential: credentialOf(role, password.clear, done) };
  }

  private suffix(login: string, slot: Slot): string {
    return `login-${login}${slot === 0 ? "" : "-2"}`;
  }

  private resourceName(login: string, slot: Slot = 0): string {
    return `${this.target.name}-${this.suffix(login, slot)}`;
  }

  /** Before the login exists: nobody is to try it from elsewhere first. */
  private admitted(login: string, args: LoginArgs): pulumi.Resource[] {
    if (this.server === undefined || !hasOwnRules(args)) return [];
    const rules = pulumi
      .all([this.target.database, this.server.subnet])
      .apply(([database, subnet]) => hbaRules(login, args, database, subnet));
    return [this.server.admit(this.resourceName(login), rules, this.target.own)];
  }

  private certified(login: string, args: LoginArgs, after: pulumi.Resource[]): pulumi.Output<CertificateCredential> {
    const { certificate, key } = this.server!.clientCertificate(this.resourceName(login), login, {
      parent: this.target.parent,
    });
    const role = this.role(login, 0, args, undefined, after);
    const done = this.settings(login, 0, args, role, undefined);
    return pulumi
      .all([role.name, certificate, key, done.urn])
      .apply(([username, cert, privateKey]) => ({ username, certificate: cert, key: privateKey }));
  }

  private rotating(login: string, args: LoginArgs, rotation: RotationArgs, after: pulumi.Resource[]): MadeLogin {
    const operation = new Operation(
      "rotation",
      `${this.resourceName(login)}-rotation`,
      { component: this.target.name, login, ...periods(rotation) },
      { parent: this.target.parent },
      rotationOutputs,
    );
    const state = pulumi
      .all([
        operation.output<number>("generation"),
        operation.output<string>("since"),
        operation.output<string>("overlapUntil"),
      ])
      .apply(([generation, since, overlapUntil]): Rotation => ({ generation, since, overlapUntil }));
    const credentials = ([0, 1] as const).map((slot) => {
      const keepers = state.apply(({ generation }) => passwordKeepers(generation, slot));
      const password = this.password(login, keepers, slot);
      const role = this.role(login, slot, args, password, after);
      const until = state.apply((now) => earlier(slotEnds(now, slot), validUntil(args)));
      return credentialOf(role, password.clear, this.settings(login, slot, args, role, until));
    });
    const facts = pulumi.all([state, operation.output<string>("due")]).apply(([now, due]) => ({
      ...now,
      active: serverNames(login, args)[activeSlot(now.generation)]!,
      due,
    }));
    return {
      credential: pulumi
        .all([state, pulumi.all(credentials)])
        .apply(([{ generation }, both]) => both[activeSlot(generation)]!),
      rotation: facts,
    };
  }

  private password(
    login: string,
    keepers: pulumi.Input<Record<string, string> | undefined> | undefined,
    slot: Slot = 0,
  ): Password {
    const { parent } = this.target;
    const name = this.resourceName(login, slot);
    const password = new random.RandomPassword(
      `${name}-password`,
      {
        ...generatedPassword,
        ...(keepers === undefined ? {} : { keepers: keepers as pulumi.Input<Record<string, string>> }),
      },
      { parent },
    );
    // Kept, so that the verifier is the same at every `up`.
    const salt = new random.RandomId(`${name}-salt`, { byteLength: 16 }, { parent });
    const verifier = pulumi
      .all([password.result, salt.b64Std])
      .apply(([clear, base64]) => scramVerifier(clear, Buffer.from(base64, "base64")));
    return { clear: password.result, verifier };
  }

  private role(
    login: string,
    slot: Slot,
    args: LoginArgs,
    password: Password | undefined,
    dependsOn: pulumi.Resource[],
  ): postgresql.Role {
    const owns = reach(this.target.roles.groups, args.roles).has(Group.Owner);
    const optional = {
      password: password?.verifier,
      connectionLimit: args.connectionLimit,
      searchPaths: args.searchPath,
      assumeRole: owns ? this.groups.get(Group.Owner)!.name : undefined,
      ...timeouts(args),
    };
    const role = new postgresql.Role(
      this.resourceName(login, slot),
      {
        name: serverNames(login, args)[slot]!,
        login: true,
        roles: args.roles.map((group) => this.groups.get(group)!.name),
        ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
      },
      // The provider compares times as text, and PostgreSQL writes them in its own way: the settings have it.
      { ...this.target.sql, dependsOn: [...dependsOn, ...this.last], ignoreChanges: ["validUntil"] },
    );
    this.last = [role];
    return role;
  }

  /**
   * Of each login, even where nothing is declared: one that was to end, or that took turns, must not go on ending because nobody says
   * otherwise.
   * @param until left out for one whose password nobody has
   */
  private settings(
    login: string,
    slot: Slot,
    args: LoginArgs,
    role: postgresql.Role,
    until: pulumi.Input<string | null> | undefined,
  ): pulumi.Resource {
    const settings = roleSettings(args, this.target.roles.groups);
    if (until === undefined && Object.keys(settings).length === 0) return role;
    const spec = { role: role.name, settings, ...(until === undefined ? {} : { validUntil: until }) };
    return this.target.sqlObject("roleSettings", `${this.suffix(login, slot)}-settings`, spec, {
      // They end with the role.
      deletedWith: role,
    });
  }
}

interface Password {
  clear: pulumi.Output<string>;
  verifier: pulumi.Output<string>;
}

const credentialOf = (role: postgresql.Role, password: pulumi.Output<string>, done: pulumi.Resource) =>
  pulumi.all([role.name, password, done.urn]).apply(([username, clear]): Credential => ({ username, password: clear }));

/** Of two moments in ISO 8601, of which either may be missing. */
function earlier(one: string | undefined, other: string | null): string | null {
  if (one === undefined || other === null) return one ?? other;
  return Date.parse(one) < Date.parse(other) ? one : other;
}

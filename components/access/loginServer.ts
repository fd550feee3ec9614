/**
 * What a component that makes its server itself can do for a login and SQL cannot: let it in from somewhere in some way, and give it
 * a certificate. Managed services have neither, so roles on them log in by password from wherever the network lets them.
 */
import type * as pulumi from "@pulumi/pulumi";
import type { HbaRule } from "../postgres/hba.ts";

/** A client certificate. */
export interface ClientCertificate {
  /** PEM. */
  certificate: pulumi.Output<string>;
  /** PEM. Secret. */
  key: pulumi.Output<string>;
}

export interface LoginServer extends pulumi.Resource {
  /**
   * Adds rules that are tried before the cluster's general one. Each `name` has its own, which only it changes and removes.
   * @returns done when every member goes by them
   */
  admit(
    name: string,
    rules: pulumi.Input<pulumi.Input<HbaRule>[]>,
    opts: pulumi.CustomResourceOptions,
  ): pulumi.Resource;
  /** A certificate whose common name is the login's, by an authority that only PostgreSQL trusts, renewed before it ends. */
  clientCertificate(name: string, login: string, opts: pulumi.CustomResourceOptions): ClientCertificate;
  /** The cluster's network, whence clients on it come, and those of the published ports by way of HAProxy. */
  readonly subnet: pulumi.Output<string>;
}

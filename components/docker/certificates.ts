/**
 * A certificate authority and its leaves. Each cluster has two: one for its own containers, as servers and as clients of each other,
 * and one that PostgreSQL alone trusts, for those who are its clients and nothing more: logins by certificate, and PgBouncer. What
 * they hold opens neither etcd nor Patroni, whose configuration is a way to run commands.
 *
 * The bundle that everybody trusts holds the previous, the current and the next authority. So a change of generation needs no order
 * among the containers: whoever still has an old bundle trusts the new leaves already, and whoever has a new one trusts the old.
 */
import * as pulumi from "@pulumi/pulumi";
import * as tls from "@pulumi/tls";
import { certificates as lifetimes } from "../standards/certificates.ts";

/** PEM. */
export interface Leaf {
  certificate: pulumi.Output<string>;
  key: pulumi.Output<string>;
}

export interface LeafArgs {
  commonName: string;
  dnsNames?: string[];
  ipAddresses?: string[];
  uses: ("server_auth" | "client_auth")[];
}

interface Authority {
  key: tls.PrivateKey;
  certificate: tls.SelfSignedCert;
}

const keyType = { algorithm: lifetimes.algorithm, ecdsaCurve: lifetimes.curve };

export class Authorities {
  /** PEM bundle of the authorities to trust. */
  readonly bundle: pulumi.Output<string>;
  private readonly current: Authority;

  /** @param title starts the authorities' common names */
  constructor(name: string, title: string, generation: number, opts: pulumi.CustomResourceOptions) {
    const generations = [generation - 1, generation, generation + 1].filter((g) => g > 0);
    const authorities = generations.map((g) => authority(`${name}-ca-${g}`, `${title} CA ${g}`, opts));
    this.current = authorities[generations.indexOf(generation)]!;
    this.bundle = pulumi.all(authorities.map((a) => a.certificate.certPem)).apply((pems) => pems.map(ended).join(""));
  }

  leaf(name: string, { commonName, uses, ...names }: LeafArgs, opts: pulumi.CustomResourceOptions): Leaf {
    const key = new tls.PrivateKey(`${name}-key`, keyType, opts);
    const request = new tls.CertRequest(
      `${name}-request`,
      { privateKeyPem: key.privateKeyPem, subject: { commonName }, ...names },
      opts,
    );
    const certificate = new tls.LocallySignedCert(
      `${name}-certificate`,
      {
        caPrivateKeyPem: this.current.key.privateKeyPem,
        caCertPem: this.current.certificate.certPem,
        certRequestPem: request.certRequestPem,
        allowedUses: ["digital_signature", ...uses],
        validityPeriodHours: lifetimes.leaf.validity,
        earlyRenewalHours: lifetimes.leaf.renewal,
      },
      opts,
    );
    return { certificate: certificate.certPem.apply(ended), key: pulumi.secret(key.privateKeyPem.apply(ended)) };
  }
}

function authority(name: string, commonName: string, opts: pulumi.CustomResourceOptions): Authority {
  const key = new tls.PrivateKey(`${name}-key`, keyType, opts);
  const certificate = new tls.SelfSignedCert(
    name,
    {
      privateKeyPem: key.privateKeyPem,
      subject: { commonName, organization: "Holdfast" },
      isCaCertificate: true,
      allowedUses: ["cert_signing", "crl_signing"],
      // Python 3.13 (Patroni) refuses an authority without.
      setSubjectKeyId: true,
      validityPeriodHours: lifetimes.authority.validity,
      earlyRenewalHours: lifetimes.authority.renewal,
    },
    opts,
  );
  return { key, certificate };
}

/** PEM blocks are joined: each must end its line. */
function ended(pem: string): string {
  return pem.endsWith("\n") ? pem : `${pem}\n`;
}

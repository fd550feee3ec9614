/**
 * A certificate authority per cluster and one leaf per container, as server and as client.
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

export interface LeafNames {
  commonName: string;
  dnsNames: string[];
  ipAddresses: string[];
}

interface Authority {
  key: tls.PrivateKey;
  certificate: tls.SelfSignedCert;
}

const keyType = { algorithm: lifetimes.algorithm, ecdsaCurve: lifetimes.curve };

export class ClusterCertificates {
  /** PEM bundle of the authorities to trust. */
  readonly bundle: pulumi.Output<string>;
  private readonly current: Authority;
  private readonly name: string;
  private readonly opts: pulumi.CustomResourceOptions;

  constructor(name: string, cluster: string, generation: number, opts: pulumi.CustomResourceOptions) {
    this.name = name;
    this.opts = opts;
    const generations = [generation - 1, generation, generation + 1].filter((g) => g > 0);
    const authorities = generations.map((g) => this.authority(g, cluster));
    this.current = authorities[generations.indexOf(generation)]!;
    this.bundle = pulumi.all(authorities.map((a) => a.certificate.certPem)).apply((pems) => pems.map(ended).join(""));
  }

  leaf(suffix: string, names: LeafNames): Leaf {
    const key = new tls.PrivateKey(`${this.name}-${suffix}-key`, keyType, this.opts);
    const request = new tls.CertRequest(
      `${this.name}-${suffix}-request`,
      {
        privateKeyPem: key.privateKeyPem,
        subject: { commonName: names.commonName },
        dnsNames: names.dnsNames,
        ipAddresses: names.ipAddresses,
      },
      this.opts,
    );
    const certificate = new tls.LocallySignedCert(
      `${this.name}-${suffix}-certificate`,
      {
        caPrivateKeyPem: this.current.key.privateKeyPem,
        caCertPem: this.current.certificate.certPem,
        certRequestPem: request.certRequestPem,
        allowedUses: ["digital_signature", "server_auth", "client_auth"],
        validityPeriodHours: lifetimes.leaf.validity,
        earlyRenewalHours: lifetimes.leaf.renewal,
      },
      this.opts,
    );
    return { certificate: certificate.certPem.apply(ended), key: pulumi.secret(key.privateKeyPem.apply(ended)) };
  }

  private authority(generation: number, cluster: string): Authority {
    const key = new tls.PrivateKey(`${this.name}-ca-${generation}-key`, keyType, this.opts);
    const certificate = new tls.SelfSignedCert(
      `${this.name}-ca-${generation}`,
      {
        privateKeyPem: key.privateKeyPem,
        subject: { commonName: `${cluster} CA ${generation}`, organization: "Holdfast" },
        isCaCertificate: true,
        allowedUses: ["cert_signing", "crl_signing"],
        // Python 3.13 (Patroni) refuses an authority without.
        setSubjectKeyId: true,
        validityPeriodHours: lifetimes.authority.validity,
        earlyRenewalHours: lifetimes.authority.renewal,
      },
      this.opts,
    );
    return { key, certificate };
  }
}

/** PEM blocks are joined: each must end its line. */
function ended(pem: string): string {
  return pem.endsWith("\n") ? pem : `${pem}\n`;
}

/** With require the administrator logs in at whoever answers under that address. */
import ipaddr from "ipaddr.js";
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";
import { isEncrypted, isLocal, isVerified } from "../../resources/conninfo.ts";

/** A private address, or a name that only a private network has. */
const isPrivate = (host: string) =>
  ipaddr.isValid(host)
    ? ipaddr.parse(host).range() !== "unicast"
    : !host.includes(".") || /\.(internal|local)$/.test(host);

export const policy = resourcePolicy({
  name: "postgresql-provider-verified",
  description: "The provider has PostgreSQL prove itself where others are on the way.",
  enforcementLevel: "disabled",
  severity: "medium",
  references: [],
  tags: ["encryption-in-transit", "authentication"],
  remediationSteps:
    "Set sslmode to verify-full, and sslrootcert to the authority's file (the bundle of RDS, the caCert of a Holdfast cluster).",
  url: "https://www.pulumi.com/registry/packages/postgresql/installation-configuration/",
  resources: ["pulumi:providers:postgresql"],
  check: ({ props, report }) => {
    const host = textOf(props.host);
    if (/^(gcp|aws)postgres$/.test(textOf(props.scheme) ?? "") || isLocal(host) || isPrivate(host!)) return;
    const sslmode = textOf(props.sslmode) || textOf(props.sslMode) || "require";
    // With an authority, require is verify-ca. What takes clear text is another policy's.
    if (isVerified(sslmode) || !isEncrypted(sslmode) || textOf(props.sslrootcert)) return;
    report({
      at: "sslmode",
      found: "require, without sslrootcert",
      expected: "verify-full",
      fix: "set it to verify-full, with sslrootcert",
    });
  },
});

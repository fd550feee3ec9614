/**
 * Stand-in for Pulumi's tls plugin: `PrivateKey`, `CertRequest`, `SelfSignedCert` and `LocallySignedCert`, over Node's crypto and
 * @peculiar/x509.
 *
 * It was written after the official plugin's schema and behaviour but could not be run beside it; its certificates are checked against
 * OpenSSL's strict verification and real TLS connections instead. Left out: imports, the `…Wo` inputs, and a key's outputs
 * in OpenSSH's form with their fingerprints, which no component reads and which would need a format of our own here.
 */
// The certificate library's dependency injection wants this before it is loaded.
import "reflect-metadata";
import type { Provider } from "./provider.ts";
import { certRequest, locallySignedCert, selfSignedCert } from "./tls/certificates.ts";
import { privateKey } from "./tls/keys.ts";

export const provider: Provider = {
  name: "tls",
  version: "5.6.1",
  configure: async () => {},
  resources: {
    "tls:index/certRequest:CertRequest": certRequest,
    "tls:index/locallySignedCert:LocallySignedCert": locallySignedCert,
    "tls:index/privateKey:PrivateKey": privateKey,
    "tls:index/selfSignedCert:SelfSignedCert": selfSignedCert,
  },
};

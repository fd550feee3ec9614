/**
 * Who a certificate is about: the subject and the alternative names, from the schema's words to X.509's.
 */
import { isIP } from "node:net";
import x509 from "@peculiar/x509";
import { type CheckFailure, type Properties, UNKNOWN } from "../provider.ts";

const EMAIL_ADDRESS = "1.2.840.113549.1.9.1";

/** The order is Go's, so that a subject reads the same whichever plugin wrote it. */
const SUBJECT_FIELDS: [name: string, oid: string][] = [
  ["country", "2.5.4.6"],
  ["organization", "2.5.4.10"],
  ["organizationalUnit", "2.5.4.11"],
  ["locality", "2.5.4.7"],
  ["province", "2.5.4.8"],
  ["streetAddresses", "2.5.4.9"],
  ["postalCode", "2.5.4.17"],
  ["commonName", "2.5.4.3"],
  ["serialNumber", "2.5.4.5"],
  ["emailAddress", EMAIL_ADDRESS],
];

/** The inputs that give alternative names, by the kind of name they give. */
const NAME_KINDS = { dnsNames: "dns", ipAddresses: "ip", uris: "url" } as const;

/** The narrowest string type that holds the text. Named, because the library would read escapes and `#` in a bare string. */
function typed(oid: string, text: string) {
  if (oid === EMAIL_ADDRESS) return { ia5String: text };
  return x509.Name.isPrintableString(text) ? { printableString: text } : { utf8String: text };
}

/** The distinguished name; an absent subject is an empty one. */
export function distinguishedName(subject: unknown): x509.Name {
  const fields = (subject ?? {}) as Properties;
  const parts = SUBJECT_FIELDS.flatMap(([name, oid]) =>
    [fields[name] ?? []].flat().map((value) => ({ [oid]: [typed(oid, String(value))] })),
  );
  return new x509.Name(parts);
}

/** The extension for the alternative names, or none; it is critical when there is no subject to go by. */
export function alternativeNames(inputs: Properties, subjectIsEmpty: boolean): x509.Extension[] {
  const names = Object.entries(NAME_KINDS).flatMap(([property, type]) =>
    ((inputs[property] ?? []) as string[]).map((value) => ({ type, value })),
  );
  return names.length > 0 ? [new x509.SubjectAlternativeNameExtension(names, subjectIsEmpty)] : [];
}

/** The alternative names that a request asks for, as the inputs that would have given them. */
export function requestedNames(request: x509.Pkcs10CertificateRequest): Properties {
  const extension = request.extensions.find((each) => each instanceof x509.SubjectAlternativeNameExtension);
  const items = extension?.names.items ?? [];
  const ofKind = (kind: string) => items.filter(({ type }) => type === kind).map(({ value }) => value);
  return Object.fromEntries(Object.entries(NAME_KINDS).map(([property, type]) => [property, ofKind(type)]));
}

/** What is wrong with the names, for a resource's check. */
export function checkNames(news: Properties): CheckFailure[] {
  const known = (property: string) =>
    Array.isArray(news[property]) ? news[property].filter((value) => value !== UNKNOWN) : [];
  const addresses = known("ipAddresses").filter((value) => isIP(value) === 0);
  const uris = known("uris").filter((value) => !URL.canParse(value));
  return [
    ...addresses.map((value) => ({
      property: "ipAddresses",
      reason: `expected IPv4 or IPv6 addresses without a prefix length, got ${JSON.stringify(value)}`,
    })),
    ...uris.map((value) => ({ property: "uris", reason: `expected absolute URIs, got ${JSON.stringify(value)}` })),
  ];
}

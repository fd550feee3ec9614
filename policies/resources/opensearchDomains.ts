/** Domains of Amazon OpenSearch Service, which have two resource types of the same shape. */
import { opensearch } from "../../components/standards/opensearch.ts";
import { entriesOf, type Props, textOf } from "../read.ts";

export const openSearchDomain = "aws:opensearch/domain:Domain";
export const elasticsearchDomain = "aws:elasticsearch/domain:Domain";
export const domainTypes = [openSearchDomain, elasticsearchDomain] as const;

/** A block of a domain, such as `clusterConfig`; empty where it is not given. */
export function blockOf(value: unknown): Props {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Props) : {};
}

/** Whether a domain sends a kind of log to CloudWatch. */
export function publishesLog(props: Props, logType: string): boolean {
  return entriesOf(props.logPublishingOptions).some(
    ({ entry }) => entry.logType === logType && entry.enabled !== false,
  );
}

/** Without a VPC a domain's endpoint is on the internet. */
export function isInVpc(props: Props): boolean {
  const { subnetIds } = blockOf(props.vpcOptions);
  return Array.isArray(subnetIds) && subnetIds.length > 0;
}

type Version = readonly [major: number, minor: number];

export interface Engine {
  name: keyof typeof opensearch.endedVersions;
  version: Version;
}

/** What a domain runs; undefined where AWS takes its newest, or where it is not to be read. */
export function engineOf(type: string, props: Props): Engine | undefined {
  if (type === elasticsearchDomain) {
    const [major, minor] = versionOf(textOf(props.elasticsearchVersion)) ?? opensearch.defaultElasticsearch;
    return { name: "Elasticsearch", version: [major, minor] };
  }
  const [, name, text] = /^(Elasticsearch|OpenSearch)_(.+)$/.exec(textOf(props.engineVersion) ?? "") ?? [];
  const version = versionOf(text);
  return name === undefined || version === undefined ? undefined : { name: name as Engine["name"], version };
}

function versionOf(text: string | undefined): Version | undefined {
  const [, major, minor] = /^(\d{1,4})\.(\d{1,4})$/.exec(text ?? "") ?? [];
  return major === undefined ? undefined : [Number(major), Number(minor)];
}

/** Below 0 where the first is the older one. */
export const compareVersions = (a: Version, b: Version) => a[0] - b[0] || a[1] - b[1];

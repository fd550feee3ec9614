/** How one PostgreSQL connects to another: by a subscription, or by a foreign server. */

import { type Props, textOf } from "../read.ts";
import { conninfo } from "./conninfo.ts";

const subscription = "postgresql:index/subscription:Subscription";
const server = "postgresql:index/server:Server";
export const connectingTypes = [subscription, server] as const;

/** The words that say how; undefined where it is no PostgreSQL. */
export function connectionOf(
  type: string,
  props: Props,
): { at: string; words: Readonly<Record<string, unknown>> } | undefined {
  if (type === subscription) return { at: "conninfo", words: conninfo(textOf(props.conninfo) ?? "") };
  if (!/^(postgres_fdw|dblink_fdw)$/.test(textOf(props.fdwName) ?? "")) return undefined;
  const { options } = props;
  return { at: "options.sslmode", words: typeof options === "object" && options !== null ? (options as Props) : {} };
}

/**
 * What a managed service keeps to itself. A setting that it does not let be set, or whose own value it works out from its storage
 * better than anybody from outside, is left out of the plan.
 *
 * AWS publishes lists that are partial ("some, but not all"): what is on none of them is for `describe-db-parameters` to say.
 */
import { Engine, Platform, type Server } from "./request.ts";

export interface Withheld {
  platform: Platform;
  engines: readonly Engine[];
  settings: readonly string[];
  /** Whether it refuses a value of one's own too, and does not only have a better one. */
  refused: boolean;
  why: string;
  source: string;
}

const both: readonly Engine[] = [Engine.MySQL, Engine.MariaDB];
const guide = "AWS documentation";

export const withheldSettings: readonly Withheld[] = [
  {
    platform: Platform.Rds,
    engines: [Engine.PostgreSQL],
    settings: ["huge_pages"],
    refused: false,
    why: "AWS turns it on by instance class",
    source: `${guide}, PostgreSQL.Concepts.General.FeatureSupport.HugePages`,
  },
  {
    platform: Platform.Rds,
    engines: [Engine.PostgreSQL],
    settings: ["fsync", "full_page_writes"],
    refused: false,
    why: "AWS's defaults are the mandatory values",
    source: `${guide}, Appendix.PostgreSQL.CommonDBATasks.Parameters`,
  },
  {
    platform: Platform.Aurora,
    engines: [Engine.PostgreSQL],
    settings: [
      ...["wal_compression", "max_wal_size", "min_wal_size", "checkpoint_timeout", "checkpoint_completion_target"],
      ...["fsync", "full_page_writes", "jit"],
    ],
    refused: true,
    why: "not among its parameters: Aurora's storage applies the log itself and knows no checkpoints",
    source: `${guide}, AuroraPostgreSQL.Reference.ParameterGroups`,
  },
  {
    platform: Platform.Aurora,
    engines: [Engine.PostgreSQL],
    settings: ["shared_buffers", "effective_cache_size", "wal_buffers", "huge_pages", "effective_io_concurrency"],
    refused: false,
    why: "AWS's own formula fits a server without a page cache: SUM({DBInstanceClassMemory/12038},-50003) blocks",
    source: `${guide}, AuroraPostgreSQL.Reference.ParameterGroups`,
  },
  {
    platform: Platform.Rds,
    engines: both,
    settings: ["innodb_flush_method", "innodb_doublewrite", "performance_schema"],
    refused: false,
    why: "AWS chooses them for its storage (Optimized Writes need no doublewrite), and Performance Insights turns performance_schema on and off",
    source: `${guide}, rds-optimized-writes; Appendix.MySQL.Parameters; USER_PerfInsights.EnableMySQL`,
  },
  {
    platform: Platform.Aurora,
    engines: [Engine.MySQL],
    settings: [
      ...["innodb_buffer_pool_instances", "innodb_doublewrite", "innodb_flush_method", "innodb_flush_neighbors"],
      ...["innodb_io_capacity", "innodb_log_buffer_size", "innodb_redo_log_capacity"],
    ],
    refused: true,
    why: "does not apply to Aurora MySQL: its storage writes the log",
    source: `${guide}, AuroraMySQL.Reference.Parameters.Inapplicable`,
  },
  {
    platform: Platform.Aurora,
    engines: [Engine.MySQL],
    settings: ["innodb_flush_log_at_trx_commit", "sync_binlog"],
    refused: true,
    why: "not modifiable in Aurora MySQL 3",
    source: `${guide}, AuroraMySQL.Reference.ParameterGroups`,
  },
  {
    platform: Platform.Aurora,
    engines: [Engine.MySQL],
    settings: ["performance_schema"],
    refused: false,
    why: "Performance Insights turns it on and off",
    source: `${guide}, USER_PerfInsights.EnableMySQL`,
  },
];

/** Of the memory: AWS does not say what its system takes beside the server, so this is an estimate. */
export const takenByAws = 1 / 16;

/** Why a setting is not ours to set there; nothing where it is. */
export function withheld(
  { platform, engine }: Pick<Server, "platform" | "engine">,
  setting: string,
): Withheld | undefined {
  return withheldSettings.find(
    (w) => w.platform === platform && w.engines.includes(engine) && w.settings.includes(setting),
  );
}

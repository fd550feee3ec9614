/** What a month needs: all figures of the plan at that time, on a machine of that size. */
import { calc, sum } from "./arithmetic.ts";
import { btreeSource, entriesPerLeaf, entry, fillOf, indexBytes, leaves } from "./btree.ts";
import { Figures } from "./figures.ts";
import { peakRows } from "./growth.ts";
import { heapBytes, heapSource, page, rowsPerPage, tuple } from "./heap.ts";
import type { Settings } from "./machine.ts";
import type { Table, Understood } from "./plan.ts";
import { missRatio } from "./skew.ts";
import {
  type Changes,
  changedPages,
  checkpointInterval,
  commits,
  type IndexShape,
  pageImages,
  rowRecords,
  type TableChanges,
  type TableShape,
  times,
  vacuumRecords,
  walOf,
  walSource,
} from "./wal.ts";

/** What an instance must have. Bytes, cores, IO/s. */
export interface Needs {
  memory: number;
  cpus: number;
  disk: number;
  iops: number;
  connections: number;
}

export interface Demand {
  figures: Figures;
  needs: Needs;
}

const daySeconds = 86_400;
const segment = 16 * 1024 ** 2;

/** A plan whose months have been counted. */
export interface Prepared extends Understood {
  /** Of each table, the most rows by the end of each month. */
  peaks: number[][];
}

export const prepared = (plan: Understood): Prepared => ({ ...plan, peaks: plan.tables.map(peakRows) });

export function demand(plan: Prepared, month: number, settings: Settings): Demand {
  const figures = new Figures();
  const { assumptions: a, load } = plan;
  const factor = grown(load.growthPercent, month);
  const reads = { transactions: load.reads.transactions * factor, rows: load.reads.rows * factor };
  const { transactions, ...changes } = load.writes;
  const writes = { transactions: transactions * factor, changes: times(changes, factor) };

  const stored = plan.tables.map((table, i) => tableFigures(figures, plan, table, plan.peaks[i]![month]!));
  const data = figures.add(
    "data",
    "tables and indexes with their dead rows",
    "B",
    sum(stored.map(({ bytes }) => bytes)),
    heapSource,
  );
  const tables = stored.map(
    ({ shape }, i): TableChanges => ({ table: shape, changes: times(writes.changes, plan.tables[i]!.share) }),
  );

  const log = logFigures(figures, plan, tables, writes.transactions, settings);
  const disk = diskFigures(figures, plan, data, log.perSecond, settings);
  const memory = figures.add(
    "memory.total",
    "memory whose cache holds the part of the data that is used most",
    "B",
    calc`${data} × ${a.hotRows} / ${settings.cacheShare}`,
    "effective_cache_size of the tuning; assumption hotRows",
  );
  const connections = connectionFigures(figures, plan, month);
  const cpus = figures.add(
    "cpus.total",
    "cores at the peak",
    "cores",
    calc`(${reads.transactions} × ${a.readCpu} + max(0, ${reads.rows} − ${reads.transactions}) × ${a.rowCpu} + ${writes.transactions} × ${a.writeCpu} + max(0, ${rowsOf(writes.changes)} − ${writes.transactions}) × ${a.rowCpu}) / 1000 × ${a.peak} / ${a.busyCpu}`,
    "assumptions readCpu, writeCpu, rowCpu, peak, busyCpu",
  );
  const iops = ioFigures(
    figures,
    plan,
    { tables, reads: reads.rows, data, transactions: writes.transactions },
    settings,
  );
  backupFigures(figures, plan, tables, data, log.perDay);
  transactionIdFigures(figures, writes.transactions);
  return { figures, needs: { memory, cpus, disk, iops, connections } };
}

/** Interest on interest, as far as numbers go. */
const grown = (percent: number, months: number) => Math.min((1 + percent / 100) ** months, 1e9);

const rowsOf = ({ inserts, updates, deletes }: Changes) => inserts + updates + deletes;

function tableFigures(
  figures: Figures,
  plan: Prepared,
  table: Table,
  peak: number,
): { bytes: number; shape: TableShape } {
  const { assumptions: a, load } = plan;
  const at = `tables.${table.name}`;
  const rows = figures.add(
    `${at}.rows`,
    `${table.name}: the most rows so far`,
    "rows",
    calc`ceil(${peak})`,
    "the plan: rows, growth, retention",
  );
  const size = figures.add(`${at}.row`, `${table.name}: a row with its header`, "B", tuple(table), heapSource);
  const perPage = figures.add(
    `${at}.rowsPerPage`,
    `${table.name}: rows of a page`,
    "rows",
    rowsPerPage(size, table.fillfactor),
    heapSource,
  );
  const heap = figures.add(`${at}.heap`, `${table.name}: its pages`, "B", heapBytes(rows, perPage), heapSource);
  const rowsMove = table.share > 0 && load.writes.updates * (1 - a.hotUpdates) > 0;
  const indexes = table.indexes.map((index, i) => {
    const which = `${at}.indexes[${i}]`;
    const name = `${table.name}: index of ${index.width} B keys, ${index.order}`;
    const entrySize = figures.add(`${which}.entry`, `${name}: an entry`, "B", entry(index.width), btreeSource);
    const perLeaf = figures.add(
      `${which}.entriesPerLeaf`,
      `${name}: entries of a leaf page`,
      "",
      entriesPerLeaf(entrySize, fillOf(index, rowsMove, a)),
      btreeSource,
    );
    const leafPages = figures.add(`${which}.leaves`, `${name}: leaf pages`, "", leaves(rows, perLeaf), btreeSource);
    const one = figures.add(`${which}.size`, `${name}: its pages`, "B", indexBytes(leafPages, entrySize), btreeSource);
    const { count, order } = index;
    return {
      bytes: one * count,
      shape: { entry: entrySize, perLeaf, leaves: leafPages, count, order } satisfies IndexShape,
    };
  });
  const inIndexes = figures.add(
    `${at}.indexes`,
    `${table.name}: all its indexes`,
    "B",
    sum(indexes.map(({ bytes }) => bytes)),
    btreeSource,
  );
  const isChanged = table.share > 0 && load.writes.updates + load.writes.deletes > 0;
  const dead = isChanged || Number.isFinite(table.retentionMonths) ? a.deadRows : 0;
  const bytes = figures.add(
    `${at}.total`,
    `${table.name}: with dead rows`,
    "B",
    calc`(${heap} + ${inIndexes}) × (1 + ${dead})`,
    "assumption deadRows",
  );
  const shape = {
    rows,
    rowWidth: table.rowWidth,
    perPage,
    pages: heap / page,
    fill: table.fillfactor / 100,
    indexes: indexes.map((index) => index.shape),
  };
  return { bytes, shape };
}

function logFigures(
  figures: Figures,
  plan: Prepared,
  tables: TableChanges[],
  transactions: number,
  settings: Settings,
) {
  const { assumptions: a } = plan;
  const interval = figures.add(
    "wal.checkpointInterval",
    "from one checkpoint to the next, at the average rate",
    "s",
    checkpointInterval((seconds) => walOf(tables, transactions, seconds, a), settings.checkpoint),
    `${walSource}; checkpoint_timeout and max_wal_size of the tuning`,
  );
  const inAll = tables.map(({ table, changes }) => ({ table, changes: times(changes, interval) }));
  const parts = (of: typeof rowRecords) => sum(inAll.map(({ table, changes }) => of(table, changes, a).value));
  for (const [i, { table, changes }] of inAll.entries()) {
    const name = plan.tables[i]!.name;
    figures.add(
      `tables.${name}.wal.rows`,
      `${name}: log of the changed rows in an interval`,
      "B",
      rowRecords(table, changes, a),
      walSource,
    );
    figures.add(
      `tables.${name}.wal.images`,
      `${name}: log of page images in an interval`,
      "B",
      pageImages(table, changes, a),
      walSource,
    );
    figures.add(
      `tables.${name}.wal.vacuum`,
      `${name}: log of vacuum in an interval`,
      "B",
      vacuumRecords(table, changes, a),
      walSource,
    );
  }
  const rows = figures.add("wal.rows", "log of the changed rows in an interval", "B", parts(rowRecords), walSource);
  const images = figures.add("wal.images", "log of page images in an interval", "B", parts(pageImages), walSource);
  const vacuum = figures.add("wal.vacuum", "log of vacuum in an interval", "B", parts(vacuumRecords), walSource);
  const commit = figures.add(
    "wal.commits",
    "log of the commits in an interval",
    "B",
    commits(transactions * interval),
    walSource,
  );
  const perSecond = figures.add(
    "wal.perSecond",
    "log a second",
    "B/s",
    calc`(${rows} + ${images} + ${vacuum} + ${commit}) / ${interval}`,
    walSource,
  );
  const perDay = figures.add("wal.perDay", "log a day", "B", calc`${perSecond} × ${daySeconds}`, walSource);
  return { perSecond, perDay };
}

function diskFigures(
  figures: Figures,
  { assumptions: a }: Prepared,
  data: number,
  walPerSecond: number,
  { checkpoint }: Settings,
): number {
  const log = figures.add(
    "disk.wal",
    "log on the disk: max_wal_size, and what is kept while a standby or the archive is gone",
    "B",
    calc`${checkpoint.maxWalSize} + ${walPerSecond} × 3600 × ${a.walKept}`,
    `${walSource}; assumption walKept`,
  );
  return figures.add(
    "disk.total",
    "disk of each instance",
    "B",
    calc`(${data} + ${log} + ${a.systemDisk}) / (1 − ${a.freeDisk})`,
    "assumptions systemDisk, freeDisk",
  );
}

function connectionFigures(figures: Figures, { clients, assumptions: a }: Prepared, month: number): number {
  const { count, pooled, poolSize, pools, growthPercent } = clients;
  const open = figures.add(
    "connections.clients",
    "connections of clients",
    "",
    calc`ceil(${count * grown(growthPercent, month)})`,
    "the plan: clients",
  );
  return figures.add(
    "connections.total",
    pooled ? "connections of the server, behind the pooler" : "connections of the server",
    "",
    pooled
      ? calc`min(${open}, ${poolSize} × ${pools}) + ${a.reservedConnections}`
      : calc`${open} + ${a.reservedConnections}`,
    pooled ? "PgBouncer: default_pool_size; assumption reservedConnections" : "assumption reservedConnections",
  );
}

function ioFigures(
  figures: Figures,
  plan: Prepared,
  { tables, reads, data, transactions }: { tables: TableChanges[]; reads: number; data: number; transactions: number },
  settings: Settings,
): number {
  const { assumptions: a } = plan;
  const entries = tables.map(({ table, changes }) => {
    const indexes = table.indexes.reduce((all, { count }) => all + count, 0);
    return (changes.inserts + changes.updates * (1 - a.hotUpdates)) * indexes;
  });
  const found = tables.reduce((all, { changes }) => all + changes.updates + changes.deletes, 0);
  const asked = figures.add(
    "iops.pages",
    "pages asked for at the peak: rows read, rows found to be changed, index entries",
    "1/s",
    calc`((${reads} + ${found}) × ${a.pagesPerRow} + ${sum(entries).value}) × ${a.peak}`,
    "assumptions pagesPerRow, peak",
  );
  const miss = figures.add(
    "iops.missRatio",
    "part of them that is not in memory",
    "",
    missRatio(data, settings.cache, a),
    "assumptions hotRows, hotAccesses",
  );
  const readings = figures.add("iops.reads", "reads", "IO/s", calc`${asked} × ${miss}`, "from the two above");
  const flushes = figures.add(
    "iops.wal",
    "log flushes: one for each commit at most",
    "IO/s",
    calc`${transactions} × ${a.peak}`,
    'PostgreSQL documentation, "WAL Configuration"',
  );
  const busiest = tables.map(({ table, changes }) => ({ table, changes: times(changes, a.peak) }));
  const interval = figures.add(
    "iops.checkpointInterval",
    "from one checkpoint to the next, at the peak",
    "s",
    checkpointInterval((seconds) => walOf(busiest, transactions * a.peak, seconds, a), settings.checkpoint),
    `${walSource}; checkpoint_timeout and max_wal_size of the tuning`,
  );
  const dirty = busiest.map(({ table, changes }) => changedPages(table, times(changes, interval), a));
  const pages = figures.add(
    "iops.changedPages",
    "different pages changed between checkpoints",
    "",
    sum(dirty),
    walSource,
  );
  const writes = figures.add(
    "iops.checkpoint",
    "page writes of checkpoints",
    "IO/s",
    calc`${pages} / (${interval} × ${settings.checkpoint.completionTarget})`,
    walSource,
  );
  return figures.add(
    "iops.total",
    "IOPS at the peak",
    "IO/s",
    calc`${readings} + ${flushes} + ${writes}`,
    "from the three above",
  );
}

function backupFigures(
  figures: Figures,
  plan: Prepared,
  tables: TableChanges[],
  data: number,
  walPerDay: number,
): void {
  const { assumptions: a, backupDays, rpo } = plan;
  const source = "pgBackRest User Guide, retention and block incremental";
  const full = figures.add(
    "backup.full",
    "a full backup",
    "B",
    calc`${data} × ${a.backupRatio}`,
    `${source}; assumption backupRatio`,
  );
  const daily = tables.map(({ table, changes }) =>
    Math.min(changedPages(table, times(changes, daySeconds), a), data / page),
  );
  const incremental = figures.add(
    "backup.incremental",
    "an incremental backup: the pages changed in a day",
    "B",
    calc`${sum(daily).value} × ${page} × ${a.backupRatio}`,
    source,
  );
  const fulls = figures.add(
    "backup.fulls",
    "full backups that are kept",
    "",
    calc`ceil(${backupDays} / ${a.fullBackupEvery}) + 1`,
    source,
  );
  const kept = figures.add(
    "backup.wal",
    "archived log that is kept",
    "B",
    calc`${walPerDay} × (${backupDays} + ${a.fullBackupEvery}) × ${a.archiveRatio}`,
    `${source}; assumption archiveRatio`,
  );
  figures.add(
    "backup.total",
    "the repository",
    "B",
    calc`${fulls} × (${full} + max(0, ceil(${a.fullBackupEvery}) − 1) × ${incremental}) + ${kept}`,
    source,
  );
  figures.add(
    "backup.archiveTimeout",
    "archive_timeout that keeps to the RPO",
    "s",
    calc`${rpo}`,
    'PostgreSQL documentation, "Continuous Archiving"',
  );
  figures.add(
    "backup.segmentsPerDay",
    "log segments archived a day",
    "",
    calc`max(${walPerDay} / ${segment}, ${daySeconds} / ${rpo})`,
    'PostgreSQL documentation, "Continuous Archiving"',
  );
}

/** Transactions after which a vacuum against wraparound is forced: autovacuum_freeze_max_age. */
const freezeMaxAge = 200_000_000;
/** Transaction ids that can be given out while nothing is frozen: the server stops with three million left. */
export const transactionIds = 2 ** 31 - 3_000_000;
const wraparoundSource = 'PostgreSQL documentation, "Preventing Transaction ID Wraparound Failures"';

function transactionIdFigures(figures: Figures, perSecond: number): void {
  const perDay = figures.add(
    "transactionIds.perDay",
    "transaction ids used a day",
    "",
    calc`${perSecond} × ${daySeconds}`,
    wraparoundSource,
  );
  figures.add(
    "transactionIds.freezeEvery",
    "a vacuum of each table is forced every",
    "d",
    calc`${freezeMaxAge} / max(1, ${perDay})`,
    wraparoundSource,
  );
}

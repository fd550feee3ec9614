/**
 * The write-ahead log: what each changed row writes, the whole image of each page at its first change after a checkpoint, and the
 * vacuum that follows. Images are most of it, so the time between checkpoints decides.
 *
 * An image comes with the first change of a page, or with the first look at what the interval before has changed, because Holdfast logs
 * hint bits (wal_log_hints, for pg_rewind). With looks everywhere that is each page changed in this interval or the one before.
 *
 * Not modelled: logical decoding, which logs whole rows, DDL, and the checkpoints that people or backups ask for.
 */
import { type Arithmetic, calc } from "./arithmetic.ts";
import type { Assumptions } from "./assumptions.ts";
import { page } from "./heap.ts";
import { differentPages } from "./skew.ts";

export const walSource =
  'PostgreSQL documentation, "WAL Configuration" and "full_page_writes"; record sizes as pg_waldump shows them on 17';

/** Bytes of a record without the row or key in it. */
const record = {
  commit: 40,
  insert: 55,
  hotUpdate: 72,
  update: 130,
  delete: 54,
  leaf: 48,
  pageVacuum: 300,
  leafVacuum: 55,
};

/** What of an index decides its log. */
export interface IndexShape {
  /** Bytes. */
  entry: number;
  perLeaf: number;
  leaves: number;
  count: number;
  order: "ascending" | "random";
}

export interface TableShape {
  rows: number;
  rowWidth: number;
  perPage: number;
  pages: number;
  /** How full its pages are, 0 to 1: the free middle of a page is left out of its image. */
  fill: number;
  indexes: readonly IndexShape[];
}

/** Rows changed, a second or in all. */
export interface Changes {
  inserts: number;
  updates: number;
  deletes: number;
}

export const times = ({ inserts, updates, deletes }: Changes, factor: number): Changes => ({
  inserts: inserts * factor,
  updates: updates * factor,
  deletes: deletes * factor,
});

/** Updates that write a new row elsewhere and a new entry into each index. */
const moved = (updates: number, { hotUpdates }: Assumptions) => updates * (1 - hotUpdates);

/** Bytes of the changes themselves. */
export function rowRecords(table: TableShape, changes: Changes, a: Assumptions): Arithmetic {
  const { inserts, updates, deletes } = changes;
  const away = moved(updates, a);
  const entries = table.indexes.reduce((all, { entry, count }) => all + count * (record.leaf + 2 * entry + 4), 0);
  return calc`${inserts} × (${record.insert} + ${table.rowWidth} + ${entries}) + ${away} × (${record.update} + ${table.rowWidth} + ${entries}) + ${updates - away} × (${record.hotUpdate} + ${a.changedBytes}) + ${deletes} × ${record.delete}`;
}

/** Entries that land anywhere in an index: all new ones where keys are random, those of moved rows where they ascend. */
const scattered = ({ order }: IndexShape, { inserts, updates }: Changes, a: Assumptions) =>
  (order === "random" ? inserts : 0) + moved(updates, a);

const changedLeaves = (table: TableShape, changes: Changes, a: Assumptions) =>
  table.indexes.reduce(
    (all, index) => all + differentPages(index.leaves, scattered(index, changes, a), a).value * index.count,
    0,
  );

/** Different pages that changes write: those of the table and its indexes that were there, and new ones at their ends. */
export function changedPages(table: TableShape, changes: Changes, a: Assumptions): number {
  const { inserts, updates, deletes } = changes;
  const appended = table.indexes
    .filter(({ order }) => order === "ascending")
    .reduce(
      (all, { perLeaf, count }) => all + (inserts * count) / perLeaf,
      (inserts + moved(updates, a)) / table.perPage,
    );
  return differentPages(table.pages, updates + deletes, a).value + changedLeaves(table, changes, a) + appended;
}

/** Bytes of page images, for the changes of one interval. */
export function pageImages(table: TableShape, changes: Changes, a: Assumptions): Arithmetic {
  const { updates, deletes, inserts } = changes;
  // With those of the interval before.
  const heap = differentPages(table.pages, 2 * (updates + deletes), a).value;
  const fresh = (inserts + moved(updates, a)) / table.perPage;
  const leafImage = table.indexes.length === 0 ? 0 : page * Math.max(...table.indexes.map(fillOfShape));
  return calc`((${heap} + ${fresh}) × ${page * table.fill} + ${changedLeaves(table, changes, a)} × ${leafImage}) × ${a.pageImageRatio}`;
}

/** The free middle of a page is left out of its image. */
const fillOfShape = ({ entry, perLeaf }: IndexShape) => Math.min(1, (perLeaf * (entry + 4) + 40) / page);

/** Bytes of vacuums: one goes over all pages once so many rows are dead, and changes each. */
export function vacuumRecords(table: TableShape, changes: Changes, a: Assumptions): Arithmetic {
  const dead = moved(changes.updates, a) + changes.deletes;
  const between = Math.max(a.deadRows, 0.01);
  const ofPage = page * table.fill * a.pageImageRatio + record.pageVacuum;
  const ofLeaf = page * a.pageImageRatio + record.leafVacuum;
  const perRow = table.indexes.reduce((all, { perLeaf, count }) => all + count / perLeaf, 0);
  return calc`${dead} / ${between} × (${ofPage} / ${table.perPage} + ${ofLeaf} × ${perRow})`;
}

export function commits(transactions: number): Arithmetic {
  return calc`${transactions} × ${record.commit}`;
}

export interface TableChanges {
  table: TableShape;
  /** Rows a second. */
  changes: Changes;
}

/** Bytes that an interval of so many seconds writes. */
export function walOf(tables: readonly TableChanges[], transactions: number, seconds: number, a: Assumptions): number {
  const each = tables.map(({ table, changes }) => {
    const inAll = times(changes, seconds);
    return rowRecords(table, inAll, a).value + pageImages(table, inAll, a).value + vacuumRecords(table, inAll, a).value;
  });
  return each.reduce((all, one) => all + one, commits(transactions * seconds).value);
}

/** What starts a checkpoint: the time, or so much log. */
export interface CheckpointSettings {
  /** Seconds. */
  timeout: number;
  /** Bytes. */
  maxWalSize: number;
  completionTarget: number;
}

/**
 * Seconds between checkpoints. One begins early when the log since the last reaches max_wal_size / (1 + checkpoint_completion_target),
 * and the closer they come, the more images they cost: the time at which both agree.
 */
export function checkpointInterval(walIn: (seconds: number) => number, settings: CheckpointSettings): Arithmetic {
  const { timeout, maxWalSize, completionTarget } = settings;
  const most = maxWalSize / (1 + completionTarget);
  if (walIn(timeout) <= most) return calc`${timeout}`;
  let [low, high] = [0, timeout];
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (walIn(middle) > most) high = middle;
    else low = middle;
  }
  const perSecond = walIn(high) / high;
  return calc`min(${timeout}, ${maxWalSize} / (1 + ${completionTarget}) / ${perSecond})`;
}

/**
 * A B-tree's pages. Equal keys that PostgreSQL merges (deduplication) and NULLs are not modelled: an index with many of them is smaller.
 */
import { type Arithmetic, calc } from "./arithmetic.ts";
import type { Assumptions } from "./assumptions.ts";
import { page } from "./heap.ts";
import type { Index } from "./plan.ts";

const pageHeader = 24;
/** BTPageOpaqueData, at each page's end. */
const special = 16;
const linePointer = 4;
/** IndexTupleData, before the key. */
const entryHeader = 8;
/** How full upper pages are: BTREE_NONLEAF_FILLFACTOR. */
const upperFill = 0.7;

export const btreeSource = 'PostgreSQL documentation, "B-Tree Indexes" and "CREATE INDEX"; src/include/access/nbtree.h';

/** Bytes of an entry, aligned. */
export function entry(width: number): Arithmetic {
  return calc`align8(${entryHeader} + ${width})`;
}

/** How full its leaves are. Rows that move get new entries among the old ones, even where new keys come at the end. */
export function fillOf({ order }: Pick<Index, "order">, rowsMove: boolean, assumptions: Assumptions): number {
  return order === "ascending" && !rowsMove ? assumptions.indexFill : assumptions.randomIndexFill;
}

export function entriesPerLeaf(entrySize: number, fill: number): Arithmetic {
  return calc`max(1, floor((${page} × ${fill} − ${pageHeader} − ${special}) / (${entrySize} + ${linePointer})))`;
}

export function leaves(rows: number, perLeaf: number): Arithmetic {
  return calc`ceil(${rows} / ${perLeaf})`;
}

/** All pages: the leaves, the levels above them, and the page that says where the root is. */
export function indexBytes(leafPages: number, entrySize: number): Arithmetic {
  const perUpper = Math.max(2, Math.floor((page * upperFill - pageHeader - special) / (entrySize + linePointer)));
  let upper = 0;
  for (let level = leafPages; level > 1; upper += level) level = Math.ceil(level / perUpper);
  return calc`(${leafPages} + ${upper} + 1) × ${page}`;
}

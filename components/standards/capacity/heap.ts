/** A table's own pages, as PostgreSQL lays them out. */
import { type Arithmetic, calc } from "./arithmetic.ts";
import type { Table } from "./plan.ts";

/** Bytes. */
export const page = 8192;
const pageHeader = 24;
const linePointer = 4;
/** HeapTupleHeaderData, before the bits that say which columns are NULL: one byte of them fits before the first column. */
const tupleHeader = 23;

export const heapSource = 'PostgreSQL documentation, "Database Page Layout"';

/** Bytes of a row with its header, aligned. */
export function tuple({ rowWidth, columns }: Pick<Table, "rowWidth" | "columns">): Arithmetic {
  return calc`align8(align8(${tupleHeader} + ceil(${columns} / 8)) + ${rowWidth})`;
}

/** Rows of a page: inserts leave what `fillfactor` says free. */
export function rowsPerPage(tupleSize: number, fillfactor: number): Arithmetic {
  const free = Math.floor((page * (100 - fillfactor)) / 100);
  return calc`max(1, floor((${page} − ${pageHeader} − ${free}) / (${tupleSize} + ${linePointer})))`;
}

export function heapBytes(rows: number, perPage: number): Arithmetic {
  return calc`ceil(${rows} / ${perPage}) × ${page}`;
}

/**
 * A file as rows of cells, whatever it was written in.
 *
 * @module
 */

/** What a cell may hold: text from a text file, typed values from a Parquet one. */
export type Cell = string | number | bigint | boolean | null;

/** A table as it stands in a file: rows may be longer or shorter than the header. */
export interface Sheet {
  /** Name by which messages call the file. */
  name: string;
  /** Header, in order. Empty names are possible. */
  columns: string[];
  rows: Cell[][];
  /** Line of the file on which each row starts (text), or its row number from 1 (Parquet). */
  lines: number[];
  /** Rows that could not be read at all. */
  faults: Problem[];
}

/** A row that fails, and why: one entry a row. */
export interface Problem {
  /** The file it stands in. */
  file: string;
  /** Line in a text file, counted from 1 with the header; row number from 1 in a Parquet file. */
  line: number;
  /** Code of the bureau where it could be read, else null. */
  code: string | null;
  /** What is wrong, without a final stop; several reasons are joined by semicolons. */
  reason: string;
}

/**
 * Delimited text as columns, a million rows in about a second: cells stay bytes until they are asked for.
 *
 * @module
 */

import { decodedText, isParquet, plainBytes } from "../../../bureaux/import/bytes.ts";
import { InputError, shown } from "../../../input.ts";
import { numberOf } from "./number.ts";
import { gatheredCodes, MISSING, type TrialTable } from "./table.ts";

const [QUOTE, NEWLINE, RETURN] = [34, 10, 13];

/** Where the cells of a file start and end in its bytes, row after row. */
interface Cells {
  start: Uint32Array;
  end: Uint32Array;
  /** Line of each row. */
  line: Int32Array;
  rows: number;
}

/**
 * Reads delimited text: commas, semicolons or tabs (what the header has most of), quoted fields, any line
 * ends, UTF-8 or Windows-1252, gzipped or not. Lines without any cell are passed over.
 *
 * @throws {InputError} if the file is not such a text, has no row, or a row has too few or too many cells.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { readCsv } from "./csv.ts";
 *
 * const table = await readCsv("t.csv", new TextEncoder().encode('y;arm\n0,5;"a"\n;b\n'));
 * assertEquals(table.columns, ["y", "arm"]);
 * assertEquals([...table.numbers(0)], [0.5, NaN]);
 * assertEquals(table.text(1, 1), "b");
 * ```
 */
export async function readCsv(name: string, bytes: Uint8Array): Promise<TrialTable> {
  const plain = utf8(name, await plainBytes(name, bytes));
  if (isParquet(plain)) throw new InputError(`The file ${shown(name)} is Parquet, not text.`);
  const from = plain[0] === 0xef && plain[1] === 0xbb && plain[2] === 0xbf ? 3 : 0;
  const separator = separatorOf(plain, from);
  const width = widthOf(name, plain, from, separator);
  const cells = cellsOf(name, plain, from, separator, width);
  if (cells.rows < 2) throw new InputError(`The file ${shown(name)} has no row below its header.`);
  const decoder = new TextDecoder();
  const text = (column: number, line: number) => {
    const at = line * width + column;
    const cell = decoder.decode(plain.subarray(cells.start[at], cells.end[at])).trim();
    return cell.includes('""') ? cell.replaceAll('""', '"') : cell;
  };
  const comma = separator !== 44;
  const cell = (column: number, row: number) => {
    const found = text(column, row + 1);
    return MISSING.test(found) ? null : found;
  };
  return {
    name,
    rows: cells.rows - 1,
    columns: Array.from({ length: width }, (_, column) => text(column, 0)),
    codes: (column) => {
      const { kinds, first } = kindsOf(plain, cells, width, column);
      return gatheredCodes(kinds, first.map((row) => cell(column, row)));
    },
    lineOf: (row) => cells.line[row + 1],
    text: cell,
    numbers: (column) => {
      const values = new Float64Array(cells.rows - 1);
      for (let row = 0; row < values.length; row++) {
        const at = (row + 1) * width + column;
        values[row] = numberOf(plain, cells.start[at], cells.end[at], comma);
      }
      return values;
    },
  };
}

/** The bytes as UTF-8: a file in an older encoding is translated. */
function utf8(name: string, bytes: Uint8Array): Uint8Array {
  // A spreadsheet's older encodings have bytes that UTF-8 has not: plain ASCII needs no look.
  if (
    bytes.every((byte) => byte < 128 && (byte > 31 || byte === 9 || byte === 10 || byte === 13))
  ) {
    return bytes;
  }
  return new TextEncoder().encode(decodedText(name, bytes));
}

function separatorOf(bytes: Uint8Array, from: number): number {
  const found = new Map([[44, 0], [59, 0], [9, 0]]);
  let quoted = false;
  for (let i = from; i < bytes.length && (quoted || bytes[i] !== NEWLINE); i++) {
    if (bytes[i] === QUOTE) quoted = !quoted;
    else if (!quoted && found.has(bytes[i])) found.set(bytes[i], found.get(bytes[i])! + 1);
  }
  return [...found].reduce((best, next) => next[1] > best[1] ? next : best)[0];
}

/** Cells of the header. */
function widthOf(name: string, bytes: Uint8Array, from: number, separator: number): number {
  let width = 1;
  let quoted = false;
  for (let i = from; i < bytes.length && (quoted || bytes[i] !== NEWLINE); i++) {
    if (bytes[i] === QUOTE) quoted = !quoted;
    else if (!quoted && bytes[i] === separator) width++;
  }
  if (width < 2) {
    throw new InputError(
      `The file ${
        shown(name)
      } has a single column: its cells must be parted by commas, semicolons or tabs.`,
    );
  }
  return width;
}

function cellsOf(
  name: string,
  bytes: Uint8Array,
  from: number,
  separator: number,
  width: number,
): Cells {
  let lines = 1;
  for (let i = from; i < bytes.length; i++) if (bytes[i] === NEWLINE) lines++;
  const start = new Uint32Array(lines * width);
  const end = new Uint32Array(lines * width);
  const line = new Int32Array(lines);
  let rows = 0;
  let at = from;
  let number = 1;
  while (at < bytes.length) {
    const first = number;
    let column = 0;
    let more = true;
    while (more) {
      let begin = at;
      let stop: number;
      if (bytes[at] === QUOTE) {
        begin = ++at;
        while (at < bytes.length && (bytes[at] !== QUOTE || bytes[at + 1] === QUOTE)) {
          if (bytes[at] === NEWLINE) number++;
          at += bytes[at] === QUOTE ? 2 : 1;
        }
        if (at >= bytes.length) {
          throw new InputError(`${shown(name)}, line ${first}: a quote is never closed.`);
        }
        stop = at++;
        while (at < bytes.length && bytes[at] !== separator && bytes[at] !== NEWLINE) {
          if (bytes[at] > 32) {
            throw new InputError(`${shown(name)}, line ${number}: text follows a closed quote.`);
          }
          at++;
        }
      } else {
        while (at < bytes.length && bytes[at] !== separator && bytes[at] !== NEWLINE) at++;
        stop = at;
        if (stop > begin && bytes[stop - 1] === RETURN) stop--;
      }
      if (column < width) {
        start[rows * width + column] = begin;
        end[rows * width + column] = stop;
      }
      column++;
      more = at < bytes.length && bytes[at] === separator;
      at++;
    }
    number++;
    const empty = column === 1 && start[rows * width] === end[rows * width];
    if (empty) continue;
    if (column !== width) {
      throw new InputError(
        `${shown(name)}, line ${first}: the header has ${width} cells and this row has ${column}.`,
      );
    }
    line[rows++] = first;
  }
  return { start, end, line, rows };
}

/** Rows by the bytes of their cell: the kind of each, and the first row of each kind. */
function kindsOf(
  bytes: Uint8Array,
  { start, end, rows }: Cells,
  width: number,
  column: number,
): { kinds: Int32Array; first: number[] } {
  const byHash = new Map<number, number[]>();
  const kinds = new Int32Array(rows - 1);
  const first: number[] = [];
  for (let row = 0; row < kinds.length; row++) {
    const at = (row + 1) * width + column;
    const hash = hashOf(bytes, start[at], end[at]);
    let candidates = byHash.get(hash);
    if (!candidates) byHash.set(hash, candidates = []);
    let kind = candidates.find((other) => {
      const there = (first[other] + 1) * width + column;
      return sameBytes(bytes, start[at], end[at], start[there], end[there]);
    });
    if (kind === undefined) {
      kind = first.push(row) - 1;
      candidates.push(kind);
    }
    kinds[row] = kind;
  }
  return { kinds, first };
}

/** FNV-1a, 32 bits. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i], 0x01000193);
  return hash;
}

function sameBytes(
  bytes: Uint8Array,
  from: number,
  to: number,
  otherFrom: number,
  otherTo: number,
): boolean {
  if (to - from !== otherTo - otherFrom) return false;
  for (let i = 0; i < to - from; i++) if (bytes[from + i] !== bytes[otherFrom + i]) return false;
  return true;
}

import { InputError, numberOption, shown } from "../../input.ts";
import type { FigureRow } from "../figure.ts";
import { formatNumber } from "../numbers.ts";

/** An estimate of any kind and its interval: a line of {@linkcode intervalFigure}. */
export interface IntervalRow {
  /** What is estimated; names of one group differ. */
  label: string;
  value: number;
  /** Ends of the interval; null where none is known. */
  low: number | null;
  high: number | null;
  /** Heading that it stands under; none by default. */
  group?: string;
  /** Kind of estimate, which has a symbol of its own: three at most. */
  series?: string;
}

/** A line of the plot: the heading of a group, or an estimate under it. */
export interface IntervalLine {
  /** Unique. */
  key: string;
  text: string;
  /** Null for a heading. */
  row: IntervalRow | null;
}

/** Most estimates of a figure: more make a picture that cannot be drawn, and that nobody reads. */
const MOST_ROWS = 500;

/** Most kinds of estimates that symbols tell apart. */
const MOST_SERIES = 3;

/**
 * Lines in the order given, with a heading before the first row of each group.
 *
 * @throws {InputError} if there is no row or more than 500, a number is not finite, an interval is not in order, two rows of a
 * group have one name, or there are more than three series.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { intervalLines } from "./rows.ts";
 *
 * const row = { label: "Mail", value: 1, low: 0, high: 2, group: "Michigan" };
 * assertEquals(intervalLines([row]).map(({ text }) => text), ["Michigan", "Mail"]);
 * ```
 */
export function intervalLines(rows: readonly IntervalRow[]): IntervalLine[] {
  if (rows.length === 0) throw new InputError("rows must hold at least one estimate, got none.");
  if (rows.length > MOST_ROWS) {
    throw new InputError(`rows must hold at most ${MOST_ROWS} estimates, got ${rows.length}.`);
  }
  rows.forEach(check);
  const series = seriesOf(rows);
  if (series.length > MOST_SERIES) {
    throw new InputError(`rows must be of ${MOST_SERIES} series at most, got ${series.length}.`);
  }
  const keys = new Set<string>();
  return [...Map.groupBy(rows, ({ group }) => group)].flatMap(([group, own]) => [
    ...(group === undefined ? [] : [{ key: `group:${group}`, text: group, row: null }]),
    ...own.map((row) => {
      const key = `${group ?? ""}:${row.label}`;
      if (keys.has(key)) {
        throw new InputError(
          `rows of a group must differ in label, got ${shown(row.label)} twice.`,
        );
      }
      keys.add(key);
      return { key, text: row.label, row };
    }),
  ]);
}

/** The series of rows, in the order in which they come; none where rows name none. */
export function seriesOf(rows: readonly IntervalRow[]): string[] {
  return [...new Set(rows.flatMap(({ series }) => series ?? []))];
}

function check({ label, value, low, high }: IntervalRow): void {
  numberOption(`value of ${label}`, value);
  if (low === null && high === null) return;
  if (low === null || high === null || !(low <= high) || !Number.isFinite(high - low)) {
    throw new InputError(
      `low and high of ${shown(label)} must be in order or both null, got ${low} and ${high}.`,
    );
  }
}

/** A row as figures print it: "4.4 (−0.5 to 9.3)". */
export function intervalWords({ value, low, high }: IntervalRow, decimals: number): string {
  const number = (at: number) => formatNumber(at, decimals);
  return low === null ? number(value) : `${number(value)} (${number(low)} to ${number(high!)})`;
}

/** A row as data: every column, null where there is nothing. */
export function intervalData(rows: readonly IntervalRow[]): FigureRow[] {
  return rows.map(({ label, value, low, high, group = null, series = null }) => ({
    group,
    label,
    series,
    value,
    low,
    high,
  }));
}

import { InputError, numberOption } from "../../input.ts";
import { roundTicks } from "../numbers.ts";

/** Values whose distribution is drawn. */
export interface HistogramSeries {
  name: string;
  values: ArrayLike<number>;
}

/** Bins of a histogram, in the unit of the values. */
export interface HistogramBins {
  from?: number;
  to?: number;
  /** Width of a bin, above 0. */
  step?: number;
}

/** One bin of one series. */
export interface HistogramRow {
  series: string;
  /** Lower end of the bin, which belongs to it. */
  from: number;
  /** Upper end, which belongs to the next one; the last bin keeps it. */
  to: number;
  count: number;
  /** Of all values of the series, those outside of the bins too. */
  percent: number;
}

/** Bins counted, and what lies outside of them. */
export interface HistogramCounts {
  rows: HistogramRow[];
  outside: { series: string; below: number; above: number }[];
}

/** Bins where none are asked. */
const BINS = 40;

/**
 * Counts values by bins of equal width, one row a series and bin.
 *
 * @param bins by default some 40 of round width over all values.
 * @throws {InputError} if there is no value, one is not finite, names repeat, or the bins are not in order, too fine for
 * the values or more than 1,000.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { histogramRows } from "./rows.ts";
 *
 * const { rows, outside } = histogramRows([{ name: "registers", values: [0, 9, 10, 20, 21] }], {
 *   from: 0,
 *   to: 20,
 *   step: 10,
 * });
 * assertEquals(rows.map(({ count, percent }) => [count, percent]), [[2, 40], [2, 40]]);
 * assertEquals(outside, [{ series: "registers", below: 0, above: 1 }]);
 * ```
 */
export function histogramRows(
  series: readonly HistogramSeries[],
  bins: HistogramBins = {},
): HistogramCounts {
  const names = series.map(({ name }) => name);
  if (new Set(names).size < names.length) {
    throw new InputError(`series must have names of their own, got ${names.join(", ")}.`);
  }
  const { from, step, count } = binsOf(series, bins);
  const to = from + count * step;
  const end = (k: number) => Number((from + k * step).toPrecision(12));
  const rows: HistogramRow[] = [];
  const outside: HistogramCounts["outside"] = [];
  for (const { name, values } of series) {
    const counts = new Int32Array(count);
    let [below, above] = [0, 0];
    for (let i = 0; i < values.length; i++) {
      // A hair of slack, for values such as 0.3 in bins of a tenth.
      const place = Math.floor((values[i] - from) / step + 1e-9);
      if (place < 0) below++;
      else if (place < count) counts[place]++;
      else if (values[i] <= to) counts[count - 1]++;
      else above++;
    }
    counts.forEach((inside, k) =>
      rows.push({
        series: name,
        from: end(k),
        to: end(k + 1),
        count: inside,
        percent: 100 * inside / values.length,
      })
    );
    outside.push({ series: name, below, above });
  }
  return { rows, outside };
}

function binsOf(series: readonly HistogramSeries[], bins: HistogramBins) {
  let [low, high] = [Infinity, -Infinity];
  for (const { name, values } of series) {
    if (values.length === 0) throw new InputError(`series ${name} must have a value, got none.`);
    for (let i = 0; i < values.length; i++) {
      low = Math.min(low, numberOption(`a value of ${name}`, values[i]));
      high = Math.max(high, values[i]);
    }
  }
  if (series.length === 0) throw new InputError("series must hold one at least, got none.");
  const [least, most] = [
    numberOption("from", bins.from ?? low),
    numberOption("to", bins.to ?? high),
  ];
  const step = bins.step ?? roundStep(least, most);
  if (!(numberOption("step", step) > 0)) throw new InputError(`step must be above 0, got ${step}.`);
  const finest = finestStep(least, most);
  if (step < finest) {
    throw new InputError(`step must be at least ${finest} for these values, got ${step}.`);
  }
  const from = bins.from ?? Math.floor(low / step) * step;
  const count = Math.max(1, Math.ceil((most - from) / step - 1e-9));
  if (most < from || count > 1000) {
    throw new InputError(
      `from, to and step must make 1 to 1,000 bins, got ${from}, ${most} and ${step}.`,
    );
  }
  return { from, step, count };
}

/** Values nearer to each other than bins can be fine share one wide bin, as equal ones do. */
function roundStep(low: number, high: number): number {
  const finest = finestStep(low, high);
  if (!(high - low > BINS * finest)) return Math.max(1, finest);
  const { values } = roundTicks(low, high, BINS);
  return Number((values[1] - values[0]).toPrecision(12));
}

/** Ends of bins keep twelve digits, and axes print twenty decimals at most. */
function finestStep(low: number, high: number): number {
  const digits = Math.floor(Math.log10(Math.max(Math.abs(low), Math.abs(high), 1e-6)));
  return Number(`1e${digits - 10}`);
}

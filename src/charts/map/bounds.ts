import { choiceOption, InputError, shown } from "../../input.ts";
import { quantiles } from "../../measures/mod.ts";
import { roundTicks } from "../numbers.ts";

/** How the values of a map are put into classes. */
export interface ClassOptions {
  /** Most classes, 2 to 7; 6 by default. */
  classes?: number;
  /**
   * `quantiles` (the default): classes of about as many marks each; `round`: round bounds as far apart
   * from each other; or the bounds between classes, ascending.
   */
  breaks?: "quantiles" | "round" | readonly number[];
  /** A value that parts the classes in two colours, and what it is: `turnout in France`. */
  reference?: { value: number; label: string };
}

/**
 * Bounds between the classes of some values, ascending, above the lowest value. Bounds given, and the
 * reference, stay as they are; a class of quantiles that ties leave empty is left out.
 *
 * @param range Lowest and highest value.
 * @param most Classes.
 * @param round How far bounds that are computed are printed.
 * @throws {InputError} on breaks that are none.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { innerBounds } from "./bounds.ts";
 *
 * assertEquals(innerBounds([1, 2, 3, 4], [1, 4], 2, {}, (bound) => bound), [2.5]);
 * assertEquals(innerBounds([0, 0, 1, 1], [0, 1], 2, {}, (bound) => bound), [0.5]);
 * ```
 */
export function innerBounds(
  values: readonly number[],
  range: readonly [number, number],
  most: number,
  options: ClassOptions,
  round: (bound: number) => number,
): number[] {
  const { breaks = "quantiles", reference } = options;
  const kept = (bound: number) => typeof breaks !== "string" || bound === reference?.value;
  const bounds = rawBounds(values, range, most, options)
    .map((bound) => kept(bound) ? bound : round(bound))
    .filter((bound) => bound > range[0] && bound <= range[1]);
  const distinct = [...new Set(bounds)].sort((a, b) => a - b);
  return distinct.filter((bound, k) =>
    breaks !== "quantiles" || kept(bound) || holds(values, bound, distinct[k + 1])
  );
}

/** Whether a value lies between two bounds, the first included; a missing one is no bound. */
function holds(values: readonly number[], from: number, to = Infinity): boolean {
  return values.some((value) => value >= from && value < to);
}

function rawBounds(
  values: readonly number[],
  [low, high]: readonly [number, number],
  most: number,
  { breaks = "quantiles", reference }: ClassOptions,
): number[] {
  if (typeof breaks !== "string") return givenBounds(breaks, reference?.value);
  choiceOption("breaks", breaks, ["quantiles", "round"]);
  if (low === high) return [];
  if (reference === undefined) {
    return breaks === "quantiles"
      ? evenQuantiles(values, most)
      : roundTicks(low, high, most + 1).values.filter((b) => b > low && b < high).slice(
        0,
        most - 1,
      );
  }
  const { value: middle } = reference;
  const half = Math.max(1, Math.floor(most / 2));
  if (breaks === "quantiles") {
    const sides = [values.filter((v) => v < middle), values.filter((v) => v >= middle)];
    const [below, above] = sides.map((side) => side.length === 0 ? [] : evenQuantiles(side, half));
    return [...below, middle, ...above];
  }
  const reach = Math.max(Math.abs(high - middle), Math.abs(low - middle));
  const steps = roundTicks(0, reach, half + 1).values.slice(0, half);
  return steps.flatMap((step) => [middle - step, middle + step])
    .filter((bound) => bound === middle || bound < high);
}

function givenBounds(breaks: readonly number[], reference: number | undefined): number[] {
  const ascending = breaks.every((value, i) =>
    Number.isFinite(value) && (i === 0 || value > breaks[i - 1])
  );
  if (!ascending || breaks.length > 6) {
    throw new InputError(
      `breaks must be quantiles, round or at most 6 ascending numbers, got ${
        shown(breaks.join(", "))
      }.`,
    );
  }
  return reference === undefined ? [...breaks] : [...breaks, reference];
}

function evenQuantiles(values: readonly number[], classes: number): number[] {
  return quantiles(values, Array.from({ length: classes - 1 }, (_, k) => (k + 1) / classes));
}

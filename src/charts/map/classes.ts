import { InputError, numberOption } from "../../input.ts";
import { type ClassOptions, innerBounds } from "./bounds.ts";
import { coloursOf } from "./colours.ts";
import { formatNumber } from "../numbers.ts";

/** Classes of a map: each from its bound, included, to the next, excluded but for the last. */
export interface MapClasses {
  /** One more than classes, ascending. */
  bounds: readonly number[];
  /** A fill a class: the higher the darker. */
  colours: readonly string[];
  /** `62.1 to 68.4`; one number where the bounds are equal. */
  labels: readonly string[];
  /** Digits after the point of the bounds. */
  decimals: number;
}

/**
 * Classes of some values. Bounds are rounded, the outer ones outwards, and it is the rounded ones that
 * part the values; a class that would be empty for ties is left out.
 *
 * @param values One or more finite numbers.
 * @throws {InputError} on an option out of range, or no value.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { mapClasses } from "./classes.ts";
 *
 * const { bounds, labels } = mapClasses([3, 18, 44, 61], { breaks: "round", classes: 4 });
 * assertEquals(bounds, [3, 20, 40, 60, 61]);
 * assertEquals(labels[1], "20 to 40");
 * ```
 */
export function mapClasses(values: readonly number[], options: ClassOptions = {}): MapClasses {
  const { reference } = options;
  const most = numberOption("classes", options.classes ?? 6, { min: 2, max: 7, integer: true });
  if (reference !== undefined) numberOption("reference", reference.value);
  if (values.length === 0) throw new InputError("A map must have a value to draw, got none.");
  const low = values.reduce((a, b) => Math.min(a, numberOption("value", b)), Infinity);
  const high = values.reduce((a, b) => Math.max(a, b), -Infinity);
  const rounding = Math.max(0, Math.min(6, 2 - Math.floor(Math.log10(high - low || 1))));
  const at = (value: number, round: (value: number) => number) =>
    Number((round(Number((value * 10 ** rounding).toFixed(6))) / 10 ** rounding).toFixed(rounding));
  const inner = innerBounds(values, [low, high], most, options, (value) => at(value, Math.round));
  const bounds = [at(low, Math.floor), ...inner, at(high, Math.ceil)];
  // A reference keeps its own value; only as much of it is printed as of the others.
  const decimals = Math.min(
    6,
    Math.max(
      ...bounds.map((bound) =>
        bound === reference?.value ? Math.min(rounding, decimalsOf(bound)) : decimalsOf(bound)
      ),
    ),
  );
  const label = (bound: number) => formatNumber(bound, decimals);
  return {
    bounds,
    colours: coloursOf(bounds, reference?.value),
    labels: bounds.slice(1).map((end, k) =>
      end === bounds[k] ? label(end) : `${label(bounds[k])} to ${label(end)}`
    ),
    decimals,
  };
}

/**
 * The class of a value: its place among the classes.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { classOf } from "./classes.ts";
 *
 * assertEquals([0, 19, 20, 60].map((value) => classOf({ bounds: [0, 20, 60] }, value)), [0, 0, 1, 1]);
 * ```
 */
export function classOf({ bounds }: Pick<MapClasses, "bounds">, value: number): number {
  let k = bounds.length - 2;
  while (k > 0 && value < bounds[k]) k--;
  return k;
}

/** Digits after the point of a number that was rounded. */
function decimalsOf(value: number): number {
  return String(value).split(".")[1]?.length ?? 0;
}

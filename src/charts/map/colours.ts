import { InputError } from "../../input.ts";

/** Seven steps of even lightness, 95 to 18 in CIELAB: told apart in grey. */
const RAMP = ["#eaf1f4", "#bbcee0", "#8caccc", "#688aae", "#4b688c", "#2d496c", "#0e2c4d"];

/** Below a reference light and warm, above it dark and cold: the order stays that of lightness. */
const BELOW = ["#fff1cc", "#f3ce94", "#e4ab5c", "#d08a1f"];
const ABOVE = ["#5c7fa5", "#4b688c", "#2d496c", "#0e2c4d"];

/**
 * A fill for each class between two bounds, darker from class to class.
 *
 * @param reference A bound at which the hue changes, where there is one.
 * @throws {InputError} where there are more classes than colours.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { coloursOf } from "./colours.ts";
 *
 * assertEquals(coloursOf([0, 50, 100], undefined), ["#eaf1f4", "#0e2c4d"]);
 * ```
 */
export function coloursOf(
  bounds: readonly number[],
  reference: number | undefined,
): string[] {
  const classes = bounds.length - 1;
  if (reference === undefined) return spread(RAMP, classes);
  const below = bounds.slice(0, -1).filter((bound) => bound < reference).length;
  return [...spread(BELOW, below), ...spread(ABOVE, classes - below)];
}

/** Colours as far apart as can be; one in the middle, where it is alone. */
function spread(ramp: readonly string[], count: number): string[] {
  if (count > ramp.length) {
    throw new InputError(
      `breaks must leave at most ${ramp.length} classes on a side of the reference, got ${count}.`,
    );
  }
  const last = ramp.length - 1;
  return Array.from(
    { length: count },
    (_, k) => ramp[Math.round(count === 1 ? last / 2 : k * last / (count - 1))],
  );
}

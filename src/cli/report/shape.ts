/**
 * Whether a value read from a file is of the type that it is taken for, field by field.
 *
 * @module
 */

/** Where a value is not of a type: a path such as `.notes[2]`, empty for the value itself; null where it is. */
export type Shape = (value: unknown) => string | null;

/** Largest size of a number in a result: beyond it, even whole numbers are no longer told apart. */
const MOST = Number.MAX_SAFE_INTEGER;

/** A text. */
export const text: Shape = (value) => typeof value === "string" ? null : "";

/** A number that means something. */
export const number: Shape = (value) =>
  typeof value === "number" && Math.abs(value) <= MOST ? null : "";

/** A number of at least 0. */
export const amount: Shape = (value) => number(value) ?? (value as number < 0 ? "" : null);

/** A whole number of at least 0. */
export const count: Shape = (value) => amount(value) ?? (Number.isInteger(value) ? null : "");

/** A share in [0, 1]. */
export const share: Shape = (value) => amount(value) ?? (value as number > 1 ? "" : null);

/** Whatever JSON holds. */
export const anything: Shape = () => null;

/** One of some texts. */
export function oneOf(...allowed: readonly string[]): Shape {
  return (value) => allowed.includes(value as string) ? null : "";
}

/** Null, or of the shape. */
export function orNull(shape: Shape): Shape {
  return (value) => value === null ? null : shape(value);
}

/** A list of things of a shape. */
export function listOf(shape: Shape): Shape {
  return (value) => {
    if (!Array.isArray(value)) return "";
    for (let i = 0; i < value.length; i++) {
      const wrong = shape(value[i]);
      if (wrong !== null) return `[${i}]${wrong}`;
    }
    return null;
  };
}

/**
 * An object of which every field of `T` has its shape: the compiler asks for each of them.
 *
 * @param whole what must hold between fields that are of their shapes.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { count, listOf, objectOf, text } from "./shape.ts";
 *
 * const poll = objectOf<{ title: string; votes: number[] }>({ title: text, votes: listOf(count) });
 * assertEquals(poll({ title: "a", votes: [1, -2] }), ".votes[1]");
 * assertEquals(poll({ title: "a", votes: [] }), null);
 * ```
 */
export function objectOf<T>(
  fields: { [K in keyof T]-?: Shape },
  whole: (value: T) => boolean = () => true,
): Shape {
  return (value) => {
    if (typeof value !== "object" || value === null) return "";
    for (const name of Object.keys(fields) as (keyof T & string)[]) {
      const own = Object.hasOwn(value, name) ? (value as T)[name] : undefined;
      const wrong = fields[name](own);
      if (wrong !== null) return `.${name}${wrong}`;
    }
    return whole(value as T) ? null : "";
  };
}

/** True where the ends of an interval are in order. */
export function ordered({ low, high }: { low: number; high: number }): boolean {
  return low <= high;
}

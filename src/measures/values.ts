import { InputError } from "../input.ts";

/** A sample: an array or typed array of finite numbers, one entry a replicate or a unit. */
export type Values = ArrayLike<number>;

/**
 * Check that a sample has an entry and no entry is infinite or missing, so that nothing computed from
 * it is NaN.
 *
 * @param option The name by which the caller knows the sample, for the error.
 * @returns The sample itself.
 * @throws {InputError} on an empty sample or an entry that is not a finite number.
 *
 * @example
 * ```ts
 * import { assertThrows } from "@std/assert";
 * import { checkedValues } from "./values.ts";
 *
 * checkedValues("votes", [1, 2.5]);
 * assertThrows(() => checkedValues("votes", [1, NaN]), Error, "votes must hold finite numbers");
 * ```
 */
export function checkedValues<T extends Values>(option: string, values: T): T {
  if (values.length === 0) {
    throw new InputError(`${option} must hold at least one number, got an empty array.`);
  }
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) {
      throw new InputError(
        `${option} must hold finite numbers only, got ${String(values[i])} at index ${i}.`,
      );
    }
  }
  return values;
}

/**
 * Check two samples that go entry by entry.
 *
 * @throws {InputError} where one is empty, holds a number that is not finite, or lengths differ.
 *
 * @example
 * ```ts
 * import { assertThrows } from "@std/assert";
 * import { checkedPair } from "./values.ts";
 *
 * assertThrows(() => checkedPair("votes", [1, 2], "contacts", [1]), Error, "as many entries");
 * ```
 */
export function checkedPair(
  first: string,
  values: Values,
  second: string,
  others: Values,
): void {
  checkedValues(first, values);
  checkedValues(second, others);
  if (values.length !== others.length) {
    throw new InputError(
      `${second} must have as many entries as ${first} (${values.length}), got ${others.length}.`,
    );
  }
}

/**
 * Parameters of the readings that have a simulation of their own.
 *
 * @module
 */

import { InputError } from "../../input.ts";
import type { SpecialReading } from "../types.ts";

/**
 * A number among the parameters of a reading.
 *
 * @throws {InputError} where it is missing or a list.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import type { SpecialReading } from "../types.ts";
 * import { numberIn } from "./parameters.ts";
 *
 * const reading = { id: "survey", parameters: { questionnaires: 25000 } } as unknown as SpecialReading;
 * assertEquals(numberIn(reading, "questionnaires"), 25000);
 * ```
 */
export function numberIn({ id, parameters }: SpecialReading, name: string): number {
  const value = parameters[name];
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw new InputError(`reading ${id} must give ${name}, a number, among its parameters.`);
}

/**
 * A list among the parameters of a reading.
 *
 * @throws {InputError} where it is missing or a number.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import type { SpecialReading } from "../types.ts";
 * import { listIn } from "./parameters.ts";
 *
 * const reading = { id: "feed", parameters: { errors: [0, 1] } } as unknown as SpecialReading;
 * assertEquals(listIn(reading, "errors"), [0, 1]);
 * ```
 */
export function listIn({ id, parameters }: SpecialReading, name: string): number[] {
  const value = parameters[name];
  if (Array.isArray(value) && value.length > 0) return value;
  throw new InputError(`reading ${id} must give ${name}, a list, among its parameters.`);
}

import { shown } from "../input.ts";

/**
 * Whether a value is an object written as `{ name: value }`: no list, no `Map`, no null.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { isPlain } from "./plain.ts";
 *
 * assertEquals([{}, [], new Map(), null].map(isPlain), [true, false, false, false]);
 * ```
 */
export function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const parent = Object.getPrototypeOf(value);
  return parent === null || Object.getPrototypeOf(parent) === null;
}

/**
 * What a value is, for the error of one that was not asked for: objects by their kind, others as they are.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { kindOf } from "./plain.ts";
 *
 * assertEquals([new Map(), [1], {}, null, 5].map(kindOf), ["a Map", "a list", "an object", "null", "5"]);
 * ```
 */
export function kindOf(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "function") return "a function";
  if (typeof value !== "object" || value === null) return shown(value);
  return isPlain(value) ? "an object" : `a ${value.constructor?.name ?? "strange object"}`;
}

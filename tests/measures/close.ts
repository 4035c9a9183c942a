import { assert, assertEquals } from "@std/assert";

/** Assert that numbers agree to a relative error, or absolutely below 1. */
export function assertClose(actual: number, expected: number, relative = 1e-12): void {
  const allowed = relative * Math.max(1, Math.abs(expected));
  assert(Math.abs(actual - expected) <= allowed, `got ${actual}, expected ${expected}`);
}

/** Assert that two records have the same keys and close numbers. */
export function assertRecordClose(actual: object | null, expected: object): void {
  assert(actual !== null, "got null");
  assertEquals(Object.keys(actual).sort(), Object.keys(expected).sort());
  const numbers = new Map(Object.entries(actual));
  for (const [key, value] of Object.entries(expected)) assertClose(numbers.get(key), value);
}

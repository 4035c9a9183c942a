/** Values of `fixtures/expected.py`. */
import fixture from "./fixtures/expected.json" with { type: "json" };

export const expected = fixture;

/** Relative error, or absolute below 1. */
export function gap(actual: number, wanted: number): number {
  return Math.abs(actual - wanted) / Math.max(1, Math.abs(wanted));
}

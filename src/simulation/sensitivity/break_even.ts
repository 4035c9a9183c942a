/**
 * Break-even values: where along one parameter a strategy beats random targeting, or reaches a claim.
 *
 * @module
 */

import type { Assumption } from "./assumptions.ts";
import type { Bench, Setting } from "./bench.ts";
import type { BreakEven, BreakEvenParameter, ExpectedGain } from "./types.ts";

/** Ranges that are searched: wider than any evidence, within what the model allows. */
const SEARCHED: Record<BreakEvenParameter, [number, number]> = {
  turnout_effect: [0, 40],
  contact_rate: [0.01, 1],
  leaning: [-3, 3],
  persuasion: [0, 0.5],
};

/** A step along the parameter: what every strategy gains there. */
interface Step {
  value: number;
  expected: ExpectedGain[];
}

/**
 * Searches each parameter that can be moved on a grid, then narrows each change of sign by the secant
 * between its ends (regula falsi, Illinois variant; M. Dowell & P. Jarratt, BIT 11, 1971). Where a
 * strategy exactly equals what it is held against, as where a contact does nothing, it does not beat it.
 *
 * @param grid points of the grid, at least 3.
 * @param reach votes of the claim, or null for none.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { loadElectorate } from "../../electorate/mod.ts";
 * import { loadBackground } from "../../strategies/mod.ts";
 * import { prepare } from "../prepare.ts";
 * import { assumptionsOf } from "./assumptions.ts";
 * import { Bench } from "./bench.ts";
 * import { breakEvens } from "./break_even.ts";
 *
 * const electorate = await loadElectorate("presidentielle-2022-t1", { within: "commune:48095" });
 * const background = await loadBackground(electorate.bureaux);
 * const prepared = prepare({ electorate, background, strategies: ["support"], budget: { attempts: 500 } });
 * const bench = new Bench(prepared, 20);
 * const { moved } = assumptionsOf(bench.base, prepared);
 * const [first] = breakEvens(bench, moved, null, 5);
 * assertEquals([first.parameter, first.question], ["contact_rate", "beats random"]);
 * ```
 */
export function breakEvens(
  bench: Bench,
  assumptions: readonly Assumption[],
  reach: number | null,
  grid: number,
): BreakEven[] {
  return assumptions.flatMap((assumption) => {
    const range = SEARCHED[assumption.assumption as BreakEvenParameter];
    if (!range) return [];
    const at = (value: number): Setting => assumption.at(bench.base, value);
    const [low, high] = range;
    const steps = Array.from({ length: grid }, (_, k): Step => {
      const value = low + (high - low) * k / (grid - 1);
      return { value, expected: bench.expected(at(value)) };
    });
    const questions = [
      { question: "beats random" as const, of: (e: ExpectedGain) => e.versus_random },
      ...(reach === null ? [] : [{
        question: "reaches the claim" as const,
        of: (e: ExpectedGain) => e.gain - reach,
      }]),
    ];
    return bench.strategies.flatMap((strategy, k) =>
      questions.map(({ question, of }): BreakEven => ({
        parameter: assumption.assumption as BreakEvenParameter,
        title: assumption.title,
        unit: assumption.unit,
        strategy,
        question,
        low,
        high,
        ...answer(
          steps.map(({ value, expected }) => [value, of(expected[k])]),
          (value) => of(bench.expected(at(value))[k]),
        ),
      }))
    );
  });
}

/**
 * Where a function is above 0, from its values on a grid and the function itself for what lies between.
 *
 * @param steps [value, function] in ascending order of values.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals, assertEquals } from "@std/assert";
 * import { answer } from "./break_even.ts";
 *
 * const f = (x: number) => x * x - 2;
 * const { values, holds } = answer([0, 1, 2].map((x) => [x, f(x)]), f);
 * assertAlmostEquals(values[0], Math.SQRT2, 1e-4);
 * assertEquals(holds, "above");
 * ```
 */
export function answer(
  steps: readonly (readonly [number, number])[],
  f: (value: number) => number,
): Pick<BreakEven, "values" | "holds"> {
  const scale = Math.max(...steps.map(([, y]) => Math.abs(y)));
  // Rounding of a difference of equal sums is no gain.
  const moving = steps.filter(([, y]) => Math.abs(y) > 1e-9 * scale);
  if (moving.length === 0) return { values: [], holds: "never" };
  const values: number[] = [];
  for (let k = 1; k < moving.length; k++) {
    const [a, b] = [moving[k - 1], moving[k]];
    if (a[1] > 0 !== b[1] > 0) values.push(root(a, b, f, 1e-6 * scale));
  }
  const [first, last] = [moving[0][1] > 0, moving[moving.length - 1][1] > 0];
  if (values.length === 0) return { values, holds: first ? "always" : "never" };
  if (values.length === 1) return { values, holds: last ? "above" : "below" };
  return { values, holds: "between" };
}

function root(
  from: readonly [number, number],
  to: readonly [number, number],
  f: (value: number) => number,
  close: number,
): number {
  let [[a, fa], [b, fb]] = [[...from], [...to]];
  let x = b;
  let side = 0;
  for (let i = 0; i < 12; i++) {
    x = (a * fb - b * fa) / (fb - fa);
    const y = f(x);
    if (Math.abs(y) <= close) break;
    if (y > 0 === fb > 0) {
      [b, fb] = [x, y];
      if (side === 1) fa /= 2;
      side = 1;
    } else {
      [a, fa] = [x, y];
      if (side === -1) fb /= 2;
      side = -1;
    }
  }
  return x;
}

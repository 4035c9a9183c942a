import { InputError } from "../../input.ts";
import type { Diagnosis } from "../../trials/mod.ts";

/** A design tried with several numbers of bureaux. */
export interface PowerCurve {
  /** What the legend calls it: `pairs`. */
  name: string;
  /** One a number of bureaux, of the same territory and outcome. */
  diagnoses: readonly Diagnosis[];
}

/** A design with one number of bureaux. */
export interface PowerRow {
  design: string;
  bureaux: number;
  /** Smallest effect found with the power wanted, in points of the outcome on a bureau drawn. */
  smallest_effect: number;
  /** Its Monte Carlo standard error; null where no simulation tells it. */
  mcse: number | null;
  /** What the formula gives. */
  closed_form: number;
  simulations: number;
}

/**
 * What power figures draw: the smallest detectable effect by design and number of bureaux, ascending.
 *
 * @throws {InputError} if there is none, names repeat, or an effect is not defined: no simulation finds it.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { declareDesign, diagnose, loadTrialUnits } from "../../trials/mod.ts";
 * import { powerRows } from "./rows.ts";
 *
 * const units = await loadTrialUnits({ territory: "departement:93" });
 * const diagnoses = [200, 50].map((bureaux) =>
 *   diagnose(declareDesign(units, { bureaux, blocks: "pairs", simulations: 50 }))
 * );
 * const [few, many] = powerRows([{ name: "pairs", diagnoses }]);
 * assertEquals([few.bureaux, few.smallest_effect > many.smallest_effect], [50, true]);
 * ```
 */
export function powerRows(curves: readonly PowerCurve[]): PowerRow[] {
  const names = curves.map(({ name }) => name);
  if (new Set(names).size < names.length) {
    throw new InputError(`curves must have names of their own, got ${names.join(", ")}.`);
  }
  const rows = curves.flatMap(({ name, diagnoses }) =>
    diagnoses.map(({ design, smallestEffect: { value, mcse }, closedForm }): PowerRow => {
      if (value === null || !(value > 0)) {
        throw new InputError(
          `design ${name} with ${design.bureaux} bureaux must have a smallest effect above 0, got ${value}.`,
        );
      }
      return {
        design: name,
        bureaux: design.bureaux,
        smallest_effect: value,
        mcse,
        closed_form: closedForm.effect,
        simulations: design.simulations,
      };
    }).sort((a, b) => a.bureaux - b.bureaux)
  );
  if (rows.length === 0) throw new InputError("curves must hold a diagnosis at least, got none.");
  return rows;
}

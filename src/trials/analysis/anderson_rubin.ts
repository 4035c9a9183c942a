/**
 * Anderson and Rubin's set of effects per contact: valid however weak the first stage.
 *
 * @module
 */

/** A confidence set: an interval, all but an open interval, or every number. */
export type ConfidenceSet =
  | { kind: "interval"; low: number; high: number }
  | { kind: "outside"; low: number; high: number }
  | { kind: "line" };

/** Estimated effects of assignment on outcome and contact, with their covariances. */
export interface ReducedForm {
  /** Effect of assignment on the outcome. */
  outcome: number;
  /** Effect of assignment on contact. */
  contact: number;
  /** Variance of the first. */
  outcomeVariance: number;
  /** Variance of the second. */
  contactVariance: number;
  /** Covariance of both. */
  covariance: number;
}

/**
 * All b at which (outcome − b·contact) is within `critical` standard errors of 0: the roots of a quadratic
 * in b. `outside` means every b but those between the ends.
 *
 * Sources: T. W. Anderson and H. Rubin, Annals of Mathematical Statistics 20(1), 1949; E. C. Fieller, Journal of
 * the Royal Statistical Society B 16(2), 1954.
 *
 * @param critical quantile of t at the level of the set
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { andersonRubin } from "./anderson_rubin.ts";
 *
 * const effects = { outcome: 2, contact: 1, outcomeVariance: 1, contactVariance: 0, covariance: 0 };
 * assertEquals(andersonRubin(effects, 2), { kind: "interval", low: 0, high: 4 });
 * assertEquals(andersonRubin({ ...effects, outcome: 0, contactVariance: 4 }, 2), { kind: "line" });
 * ```
 */
export function andersonRubin(effects: ReducedForm, critical: number): ConfidenceSet {
  const { outcome, contact, outcomeVariance, contactVariance, covariance } = effects;
  const square = critical * critical;
  // a b² − 2 h b + c ≤ 0
  const a = contact * contact - square * contactVariance;
  const h = outcome * contact - square * covariance;
  const c = outcome * outcome - square * outcomeVariance;
  const discriminant = h * h - a * c;
  if (discriminant < 0 || a === 0) return { kind: "line" };
  const root = Math.sqrt(discriminant);
  const ends = [(h - root) / a, (h + root) / a].sort((x, y) => x - y);
  return { kind: a > 0 ? "interval" : "outside", low: ends[0], high: ends[1] };
}

import { InputError, numberOption } from "../input.ts";

/** A claimed effect and what effects of its kind are known to be, all in one unit. */
export interface Claim {
  /** Effect as claimed or estimated. */
  estimate: number;
  /** Its standard error, of at least 0. */
  se: number;
  /** Mean of true effects of its kind; 0 by default. */
  priorMean?: number;
  /** Standard deviation of true effects of its kind, of at least 0. */
  priorSd: number;
}

/** What is left of a claim. */
export interface Shrunk {
  /** Posterior mean and standard deviation of the true effect, in the claim's unit. */
  mean: number;
  sd: number;
  /** Share of the claim's distance to the prior mean that is kept, in [0, 1]: τ²/(τ² + se²). */
  kept: number;
}

/**
 * Shrinks a claimed effect towards what effects of its kind are, the normal-normal posterior:
 * kept = τ²/(τ² + se²), mean = μ + kept·(estimate − μ), sd = se·√kept (B. Efron & C. Morris, "Data
 * analysis using Stein's estimator and its generalizations", JASA 70, 1975). A figure picked because it
 * was large is too large on average: this is by how much.
 *
 * @throws {InputError} if an error or spread is below 0, or both are 0 and the claim is not the prior mean.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { shrinkClaim } from "./regression_shrinkage.ts";
 *
 * // 10 points claimed with an error of 4, where true effects spread by 2 around 0.
 * const { mean, kept } = shrinkClaim({ estimate: 10, se: 4, priorSd: 2 });
 * assertAlmostEquals(kept, 0.2, 1e-15);
 * assertAlmostEquals(mean, 2, 1e-14);
 * ```
 */
export function shrinkClaim({ estimate, se, priorMean = 0, priorSd }: Claim): Shrunk {
  numberOption("estimate", estimate);
  numberOption("se", se, { min: 0 });
  numberOption("prior mean", priorMean);
  numberOption("prior sd", priorSd, { min: 0 });
  // Ratios, so that very small or very large spreads do not under- or overflow when squared.
  const largest = Math.max(se, priorSd);
  if (largest === 0) {
    if (estimate === priorMean) return { mean: estimate, sd: 0, kept: 1 };
    throw new InputError(
      `se and prior sd must not both be 0 where the estimate (${estimate}) is not the prior mean ` +
        `(${priorMean}).`,
    );
  }
  const kept = (priorSd / largest) ** 2 / ((priorSd / largest) ** 2 + (se / largest) ** 2);
  return {
    mean: priorMean + kept * (estimate - priorMean),
    sd: se * Math.sqrt(kept),
    kept,
  };
}

import { InputError, numberOption } from "../input.ts";
import { mean } from "./mean.ts";
import { sum } from "./sum.ts";
import { checkedValues, type Values } from "./values.ts";

/** Where the variance of an outcome comes from: variances, in the squared unit of the outcome. */
export interface VarianceParts {
  /** Var(E[Y | evidence]): effects and rates that the evidence leaves open. */
  evidence: number;
  /** Var(E[Y | electorate]): the state of opinion that the shocks leave open. */
  electorate: number;
  /** What the two do together beyond the sum of what each does. */
  interaction: number;
  /** E[Var(Y | evidence, electorate)]: chance of the draws alone. */
  draws: number;
  /** Sum of the four. */
  total: number;
}

/**
 * Parts of the variance of an outcome from a crossed design with nested draws: I draws of the evidence,
 * J of the electorate, every pair simulated K times with draws of its own.
 *
 * Estimates are those of the two-way random-effects analysis of variance with replication (S. R.
 * Searle, G. Casella & C. E. McCulloch, Variance Components, 1992, ch. 4), from the mean squares of
 * evidence (A), electorate (B), interaction (AB) and error (E):
 * draws = MSE; interaction = (MSAB − MSE)/K; evidence = (MSA − MSAB)/(JK);
 * electorate = (MSB − MSAB)/(IK). They are unbiased, so that a part that is nothing can come out a
 * little below 0: it is not cut at 0, which would bias it.
 *
 * @param outcomes `outcomes[i][j][k]`: draw k of evidence i in electorate j; I, J and K at least 2.
 * @throws {InputError} on a ragged design, fewer than 2 of a kind, or a number that is not finite.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { varianceParts } from "./variance_parts.ts";
 *
 * // Evidence moves the mean by 10, the electorate does nothing, draws move it by ±1.
 * const parts = varianceParts([[[-1, 1], [-1, 1]], [[9, 11], [9, 11]]]);
 * assertAlmostEquals(parts.draws, 2);
 * assertAlmostEquals(parts.evidence, 50);
 * assertAlmostEquals(parts.electorate, 0);
 * ```
 */
export function varianceParts(outcomes: readonly (readonly Values[])[]): VarianceParts {
  const [I, J, K] = checkedDesign(outcomes);
  const cells = outcomes.map((row) => row.map((draws) => mean(draws)));
  const rows = cells.map((row) => mean(row));
  const columns = cells[0].map((_, j) => mean(cells.map((row) => row[j])));
  const grand = mean(rows);

  const msEvidence = J * K * sumOfSquares(rows.map((row) => row - grand)) / (I - 1);
  const msElectorate = I * K * sumOfSquares(columns.map((column) => column - grand)) / (J - 1);
  const msInteraction = K *
    sumOfSquares(cells.flatMap((row, i) => row.map((y, j) => y - rows[i] - columns[j] + grand))) /
    ((I - 1) * (J - 1));
  const msError = sumOfSquares(
    outcomes.flatMap((row, i) =>
      row.flatMap((draws, j) => Array.from(draws, (y) => y - cells[i][j]))
    ),
  ) / (I * J * (K - 1));

  const parts = {
    evidence: (msEvidence - msInteraction) / (J * K),
    electorate: (msElectorate - msInteraction) / (I * K),
    interaction: (msInteraction - msError) / K,
    draws: msError,
  };
  return { ...parts, total: sum(Object.values(parts)) };
}

function sumOfSquares(values: number[]): number {
  return sum(values.map((value) => value * value));
}

function checkedDesign(outcomes: readonly (readonly Values[])[]): [number, number, number] {
  const I = numberOption("draws of the evidence", outcomes.length, { min: 2 });
  const J = numberOption("draws of the electorate", outcomes[0].length, { min: 2 });
  const K = numberOption("draws of each pair", outcomes[0][0].length, { min: 2 });
  outcomes.forEach((row, i) => {
    if (row.length !== J) {
      throw new InputError(
        `outcomes[${i}] must have ${J} electorates like the first, got ${row.length}.`,
      );
    }
    row.forEach((draws, j) => {
      checkedValues(`outcomes[${i}][${j}]`, draws);
      if (draws.length !== K) {
        throw new InputError(
          `outcomes[${i}][${j}] must have ${K} draws like the first, got ${draws.length}.`,
        );
      }
    });
  });
  return [I, J, K];
}

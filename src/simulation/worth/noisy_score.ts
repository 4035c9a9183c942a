import { mean } from "../../measures/mod.ts";
import { normal, Purpose, type Stream } from "../../random/mod.ts";

/**
 * A score that has a given R² with a target over the bureaux, in expectation: √R²·z + √(1 − R²)·noise, z the
 * target centred and scaled, noise ~ Normal(0, 1).
 *
 * @param replicate which of the scores of that R².
 * @param row identities of the bureaux in the random counters.
 * @param r2 in [0, 1]: 0 is a random order, 1 the target itself.
 * @returns one entry a bureau; all noise where the target is the same everywhere.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { keyFromSeed, Stream } from "../../random/mod.ts";
 * import { noisyScore } from "./noisy_score.ts";
 *
 * const stream = new Stream(keyFromSeed("demo"));
 * assertEquals([...noisyScore(stream, 0, Float64Array.of(1, 3), [0, 1], 1)], [-1, 1]);
 * ```
 */
export function noisyScore(
  stream: Stream,
  replicate: number,
  target: Float64Array,
  row: ArrayLike<number>,
  r2: number,
  purpose: number = Purpose.SCORE_NOISE,
): Float64Array {
  const centre = mean(target);
  const sd = Math.sqrt(mean(target.map((value) => (value - centre) ** 2)));
  const [signal, noise] = [sd > 0 ? Math.sqrt(r2) / sd : 0, sd > 0 ? Math.sqrt(1 - r2) : 1];
  return target.map((value, b) =>
    signal * (value - centre) +
    (noise === 0 ? 0 : noise * normal(stream.at(replicate, row[b], purpose)))
  );
}

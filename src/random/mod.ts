/**
 * Random numbers: counter-based streams, exact samplers and the elementary functions they stand on,
 * with the same bits in every engine.
 *
 * @module
 */

export { binomial } from "./binomial.ts";
export { exp, expm1 } from "./exp.ts";
export { beta, betaFromMeanSd, gamma } from "./gamma.ts";
export { keyFromSeed } from "./key.ts";
export { log, log1p } from "./log.ts";
export { log1pexp, logistic, logit } from "./logistic.ts";
export { multinomial } from "./multinomial.ts";
export { normal, normalQuantile } from "./normal.ts";
export { below, shuffle, type Shuffled } from "./permutation.ts";
export { philox4x32 } from "./philox.ts";
export { Purpose } from "./purposes.ts";
export { logFactorial, stirlingTail } from "./stirling.ts";
export { Stream } from "./stream.ts";
export type { Key } from "./types.ts";

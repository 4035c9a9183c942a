/**
 * What a score is.
 *
 * @module
 */

import type { Bloc, Communes } from "../bureaux/mod.ts";
import type { Past, Register } from "./past.ts";
import { sentence } from "../sentences/mod.ts";

/**
 * What a score may read: registers, earlier results, INSEE's figures. The world's own result is not here, so
 * that no score can look ahead.
 */
export interface Known {
  register: Register;
  /** The election that scores are read from; null where there is none before the vote. */
  past: Past | null;
  /** The one before it, for volatility; null where there is none. */
  previous: Past | null;
  communes: Communes | null;
  /** Blocs of the candidate and of the rival. */
  candidate: Bloc;
  rival: Bloc;
}

/** A score: one finite number a bureau, larger first; or a sentence that says why there is none. */
export type Score = (known: Known) => Float64Array | string;

/** Why a score that reads an earlier election has none to read. */
export const NO_PAST = sentence("no_past");

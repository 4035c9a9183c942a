/**
 * What a run is: everything that a replicate needs, plain enough to be sent to a worker.
 *
 * @module
 */

import type { Salience } from "../campaign/mod.ts";
import type { Field } from "../electorate/mod.ts";
import type { ChannelEvidence, ChannelName, Preset } from "../evidence/mod.ts";
import type { Key } from "../random/mod.ts";
import type { ClassPlan } from "../strategies/mod.ts";

/** How a strategy places its attempts. */
export type Placement =
  | { kind: "none" }
  /** The same plan in every replicate. */
  | { kind: "plan"; bureaux: Int32Array; attempts: Float64Array }
  /** A plan drawn anew in each replicate. */
  | { kind: "random"; capacity: Float64Array; budget: number }
  /** Classes of synthetic electors within bureaux. */
  | { kind: "classes"; classes: ClassPlan };

/** A set of replicates to simulate: one world, one channel, every strategy. */
export interface Run {
  key: Key;
  field: Field;
  preset: Preset;
  channel: ChannelName;
  evidence: ChannelEvidence;
  electorsPerUnit: number;
  passes: number;
  /** Turnout and salience of the whole election. */
  election: Salience;
  /** In canonical order. */
  strategies: { name: string; placement: Placement }[];
}

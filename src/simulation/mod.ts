/**
 * Simulation: replicates of one world and every strategy, over workers and shards, and their summary.
 *
 * @module
 */

export {
  type CampaignsOptions,
  type CampaignsResult,
  type ChannelUse,
  simulateCampaigns,
} from "./campaigns.ts";
export {
  compareShard,
  compareStrategies,
  type Comparison,
  conclude,
  shardRange,
} from "./compare.ts";
export {
  type ContactEffect,
  type ContactEffectOptions,
  contactEffects,
  type Drawn,
} from "./contact_effects.ts";
export { digestOf } from "./digest.ts";
export { simulate, type Watcher } from "./kernel.ts";
export { merge } from "./merge.ts";
export { isFixedRate } from "./notes.ts";
export { type CompareOptions, contenders } from "./options.ts";
export { simulateOver } from "./pool.ts";
export { prepare, type Prepared } from "./prepare.ts";
export type { Placement, Run } from "./run.ts";
export * from "./sensitivity/mod.ts";
export { VERSION } from "./summary.ts";
export * from "./types.ts";
export * from "./worth/mod.ts";

/**
 * Claims on the market of electoral targeting: the registry, the audit, the placebo.
 *
 * @module
 */

export { audit, auditClaim } from "./audit.ts";
export { type AuditContext, auditContext, type AuditOptions } from "./context.ts";
export { distribution, type Sample } from "./distribution.ts";
export { judgingReading } from "./judging.ts";
export { parseClaims } from "./parse.ts";
export {
  compareRises,
  type Estimate,
  followed,
  type HonestComparison,
  type Level,
  levelsOf,
  type LevelsRecord,
  loadPlacebo,
  type Panel,
  panelOf,
  placebo,
  type PlaceboOptions,
  type PlaceboQuestion,
  type PlaceboRecord,
  type PlantedEffect,
  plantEffect,
  randomPick,
} from "./placebo/mod.ts";
export { claim, claims, systems } from "./registry.ts";
export * from "./types.ts";
export {
  CONSISTENT,
  countedReadings,
  drawError,
  IMPLAUSIBLE,
  judge,
  overall,
  RULE,
  SHOWN,
} from "./verdict.ts";

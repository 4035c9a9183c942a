/**
 * Placebo: how large a gain a vendor's way of counting shows where nothing was tied to the pick.
 *
 * @module
 */

export * from "./types.ts";
export { compareRises, type Estimate, type HonestComparison, randomPick } from "./honest.ts";
export { type Level, levelsOf, type LevelsRecord } from "./levels.ts";
export { loadPlacebo, type PlaceboQuestion } from "./load.ts";
export { type Followed, followed } from "./options.ts";
export { type Moment, type Panel, panelOf, type PanelRule } from "./panel.ts";
export { placebo } from "./placebo.ts";
export { type PlantedEffect, plantEffect } from "./plant.ts";

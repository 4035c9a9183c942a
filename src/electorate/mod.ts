/**
 * The electorate: the world without the campaign, expected and drawn.
 *
 * @module
 */

export { collapse, type Field } from "./collapse.ts";
export { type Electorate, loadElectorate, observedElectorate } from "./observed.ts";
export { type Counts, type Level, priorSize, shrink } from "./shrink.ts";
export { World, type WorldTotals } from "./world.ts";

/**
 * Figures as SVG and PNG, and the words and numbers around them.
 *
 * @module
 */

export * from "./budget/chart.ts";
export * from "./budget/figure.ts";
export * from "./budget/rows.ts";
export * from "./budget/spec.ts";
export * from "./claim/chart.ts";
export * from "./claim/figure.ts";
export * from "./claim/parts.ts";
export * from "./claim/rows.ts";
export * from "./claim/spec.ts";
export * from "./curve/figure.ts";
export type { Curve, CurvePanel, CurvePoint } from "./curve/parts.ts";
export type { CurveAxes } from "./curve/plot.ts";
export * from "./document.ts";
export * from "./figure.ts";
export * from "./forest/figure.ts";
export type { ForestReference } from "./forest/layout.ts";
export * from "./forest/rows.ts";
export * from "./gain/chart.ts";
export * from "./gain/figure.ts";
export * from "./gain/layers.ts";
export * from "./gain/plot.ts";
export * from "./gain/rows.ts";
export * from "./gain/spec.ts";
export * from "./gain/text.ts";
export * from "./histogram/figure.ts";
export type { HistogramReference } from "./histogram/plot.ts";
export * from "./histogram/rows.ts";
export * from "./histogram/spec.ts";
export * from "./interval/figure.ts";
export type { IntervalReference } from "./interval/marks.ts";
export type { IntervalRow } from "./interval/rows.ts";
export * from "./kernel.ts";
export * from "./legend.ts";
export * from "./levels/figure.ts";
export type { ClassOptions } from "./map/bounds.ts";
export * from "./map/classes.ts";
export * from "./map/figure.ts";
export type { MapWords } from "./map/text.ts";
export type { MapBureaux, Places } from "./map/types.ts";
export * from "./numbers.ts";
export * from "./page.ts";
export * from "./placebo/chart.ts";
export * from "./placebo/figure.ts";
export {
  type PlaceboSettingRow,
  type PlaceboTerritoryRow,
  settingRows,
  territoryRows,
} from "./placebo/rows.ts";
export * from "./placebo/spec.ts";
export * from "./plot_element.ts";
export * from "./png.ts";
export * from "./power/figure.ts";
export type { PowerReference } from "./power/plot.ts";
export * from "./power/rows.ts";
export * from "./power/spec.ts";
export * from "./quote.ts";
export type { SensitivityOutcome } from "./sensitivity_text.ts";
export * from "./show.ts";
export * from "./source_text.ts";
export * from "./spec.ts";
export * from "./text.ts";
export * from "./theme.ts";
export * from "./toc/figure.ts";
export * from "./toc/rows.ts";
export * from "./tornado/chart.ts";
export * from "./tornado/figure.ts";
export * from "./tornado/rows.ts";
export * from "./tornado/spec.ts";
export * from "./versus_figure.ts";
export * from "./worth/figure.ts";
export * from "./worth/plot.ts";
export * from "./worth/spec.ts";
export * from "./worth/text.ts";

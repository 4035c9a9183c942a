/**
 * Figures as SVG and PNG, and the words and numbers around them.
 *
 * @module
 */

export * from "./budget_chart.ts";
export * from "./budget_figure.ts";
export * from "./budget_rows.ts";
export * from "./budget_spec.ts";
export * from "./claim_chart.ts";
export * from "./claim_figure.ts";
export * from "./claim_parts.ts";
export * from "./claim_rows.ts";
export * from "./claim_spec.ts";
export * from "./curve_figure.ts";
export type { Curve, CurvePanel, CurvePoint } from "./curve_parts.ts";
export type { CurveAxes } from "./curve_plot.ts";
export * from "./document.ts";
export * from "./figure.ts";
export * from "./forest_figure.ts";
export type { ForestReference } from "./forest_layout.ts";
export * from "./forest_rows.ts";
export * from "./gain_chart.ts";
export * from "./gain_figure.ts";
export * from "./gain_layers.ts";
export * from "./gain_plot.ts";
export * from "./gain_rows.ts";
export * from "./gain_spec.ts";
export * from "./gain_text.ts";
export * from "./histogram_figure.ts";
export type { HistogramReference } from "./histogram_plot.ts";
export * from "./histogram_rows.ts";
export * from "./histogram_spec.ts";
export * from "./interval_figure.ts";
export type { IntervalReference } from "./interval_marks.ts";
export type { IntervalRow } from "./interval_rows.ts";
export * from "./kernel.ts";
export * from "./legend.ts";
export * from "./levels_figure.ts";
export type { ClassOptions } from "./map_bounds.ts";
export * from "./map_classes.ts";
export * from "./map_figure.ts";
export type { MapWords } from "./map_text.ts";
export type { MapBureaux, Places } from "./map_types.ts";
export * from "./numbers.ts";
export * from "./page.ts";
export * from "./placebo_chart.ts";
export * from "./placebo_figure.ts";
export {
  type PlaceboSettingRow,
  type PlaceboTerritoryRow,
  settingRows,
  territoryRows,
} from "./placebo_rows.ts";
export * from "./placebo_spec.ts";
export * from "./plot_element.ts";
export * from "./png.ts";
export * from "./power_figure.ts";
export type { PowerReference } from "./power_plot.ts";
export * from "./power_rows.ts";
export * from "./power_spec.ts";
export * from "./quote.ts";
export type { SensitivityOutcome } from "./sensitivity_text.ts";
export * from "./show.ts";
export * from "./source_text.ts";
export * from "./spec.ts";
export * from "./text.ts";
export * from "./theme.ts";
export * from "./toc_figure.ts";
export * from "./toc_rows.ts";
export * from "./tornado_chart.ts";
export * from "./tornado_figure.ts";
export * from "./tornado_rows.ts";
export * from "./tornado_spec.ts";
export * from "./versus_figure.ts";
export * from "./worth_figure.ts";
export * from "./worth_plot.ts";
export * from "./worth_spec.ts";
export * from "./worth_text.ts";
